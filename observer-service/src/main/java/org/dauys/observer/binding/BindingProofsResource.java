package org.dauys.observer.binding;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.dauys.events.election.ElectionState;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.observer.announcement.Elections;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The proofs that bind partial decryptions to ciphertexts and factors; a copy, so that it outlives tally-service. */
@Path("/api/elections/{uuid}/binding-proofs")
@Tag(name = "record")
public class BindingProofsResource {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Elections elections;
    private final BindingProofs copies;
    private final TallyProofs tally;
    private final Clock clock;

    BindingProofsResource(Elections elections, BindingProofs copies, TallyProofs tally, Clock clock) {
        this.elections = elections;
        this.copies = copies;
        this.tally = tally;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Binding proofs of the partial decryptions, as tally-service published them")
    public Response get(@PathParam("uuid") @Pattern(regexp = ElectionState.UUID_FORM) String uuid) {
        String known = elections.require(uuid).electionUuid();
        Optional<BindingProofs.Copy> copy = copies.find(known);
        if (copy.map(BindingProofs.Copy::fetchedAt)
                .filter(at -> at.plus(FRESH).isAfter(clock.instant()))
                .isEmpty()) {
            tally.ask(known).ifPresent(content -> copies.keep(known, content));
            copy = copies.find(known);
        }
        return copy.map(found -> Response.ok(found.content()).build())
                .orElseThrow(() -> new ProblemException(KitProblem.PEER_UNAVAILABLE));
    }
}
