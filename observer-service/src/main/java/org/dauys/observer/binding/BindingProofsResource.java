package org.dauys.observer.binding;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.dauys.events.election.ElectionState;
import org.dauys.observer.announcement.Elections;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The proofs that bind partial decryptions to ciphertexts and factors; a copy, so that it outlives tally-service. */
@Path("/api/elections/{uuid}/binding-proofs")
@Tag(name = "record")
public class BindingProofsResource {

    private static final String NONE = "{\"items\":[]}";
    private static final String NOT_YET =
            "{\"items\":[],\"note\":\"partial decryptions are chained; their proofs have not been copied yet\"}";

    private final Elections elections;
    private final BindingProofs copies;

    BindingProofsResource(Elections elections, BindingProofs copies) {
        this.elections = elections;
        this.copies = copies;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Binding proofs of the partial decryptions, as tally-service published them",
            description = "A note beside an empty list says that there are proofs which have not been copied yet.")
    @APIResponse(responseCode = "200", description = "The copy; an empty list while no partial decryption is chained")
    @APIResponse(responseCode = "404", description = "unknown-election")
    public String get(@PathParam("uuid") @Pattern(regexp = ElectionState.UUID_FORM) String uuid) {
        return copies.find(elections.require(uuid).electionUuid())
                .map(copy -> copy.content().orElse(NOT_YET))
                .orElse(NONE);
    }
}
