package org.dauys.tally.gate;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.dauys.events.election.ElectionState;
import org.dauys.kit.problem.ProblemException;
import org.dauys.tally.problem.TallyProblem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Whether a strike-off is in force, and whether a ballot was chained before it: what a station asks before it hands out a
 * paper. Ballot log and credential list are public, so this is too.
 */
@Path("/api/tally/elections/{uuid}/strike-offs/{credential}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Elections")
public class StrikeOffResource {
    private final GateRepository memory;

    StrikeOffResource(GateRepository memory) {
        this.memory = memory;
    }

    @GET
    @PermitAll
    @Operation(summary = "A strike-off that is in force")
    @APIResponse(responseCode = "404", description = "not-struck-off: not in force (yet)")
    public StrikeOffView show(
            @PathParam("uuid") @Pattern(regexp = ElectionState.UUID_FORM) String uuid,
            @PathParam("credential") @Pattern(regexp = "[0-9a-f]{64}") String credential) {
        return memory.strikeOff(uuid, credential).orElseThrow(() -> new ProblemException(TallyProblem.NOT_STRUCK_OFF));
    }
}
