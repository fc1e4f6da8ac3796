package org.dauys.registration.ballotpaper;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.dauys.kit.security.Roles;
import org.dauys.registration.contest.Finding;
import org.dauys.registration.primary.Nationwide;
import org.dauys.registration.primary.Primaries;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The close of registration: proposed by a registrar, countersigned by a controller, watched by everybody. */
@Path("/api/registration/primaries/{primary}/registration-close")
@Tag(name = "Close of registration")
public class CloseResource {

    private final Primaries primaries;
    private final ProposeClose proposeClose;
    private final CountersignClose countersignClose;
    private final CloseRepository proposals;
    private final ElectionRepository elections;
    private final Nationwide nationwide;

    CloseResource(
            Primaries primaries,
            ProposeClose proposeClose,
            CountersignClose countersignClose,
            CloseRepository proposals,
            ElectionRepository elections,
            Nationwide nationwide) {
        this.primaries = primaries;
        this.proposeClose = proposeClose;
        this.countersignClose = countersignClose;
        this.proposals = proposals;
        this.elections = elections;
        this.nationwide = nationwide;
    }

    @GET
    @PermitAll
    @Operation(summary = "Whether registration is closed, or proposed to be")
    public CloseStatus status(@PathParam("primary") String primary) {
        primaries.require(primary);
        return CloseStatus.of(proposals.alive(primary), elections.of(primary));
    }

    @POST
    @RolesAllowed(Roles.REGISTRAR)
    @Operation(summary = "Proposes to close registration; somebody else countersigns")
    public Response propose(@PathParam("primary") String primary) {
        nationwide.require();
        CloseProposal proposal = proposeClose.propose(primary);
        return Response.status(Response.Status.CREATED)
                .entity(new Proposed(
                        proposal.id(),
                        proposal.contests(),
                        proposal.elections(),
                        proposal.candidates(),
                        proposal.remarks()))
                .build();
    }

    @POST
    @Path("/{proposal}/countersign")
    @RolesAllowed(Roles.CONTROLLER)
    @Operation(summary = "Countersigns: registration closes and the ballot papers are made")
    public CloseStatus countersign(@PathParam("primary") String primary, @PathParam("proposal") UUID proposal) {
        nationwide.require();
        countersignClose.countersign(primary, proposal);
        return status(primary);
    }

    /**
     * What is proposed, in numbers.
     *
     * @param findings what does not stand in the way and should be known, such as an appeal that is not decided
     */
    public record Proposed(UUID proposalId, int contests, int elections, int candidates, List<Finding> findings) {}
}
