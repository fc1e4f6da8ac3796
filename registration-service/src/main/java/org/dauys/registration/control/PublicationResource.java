package org.dauys.registration.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.events.control.ControlDecision;
import org.dauys.kit.page.Page;
import org.dauys.kit.page.PageRequest;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.registration.control.PublicDecisions.Placed;
import org.dauys.registration.primary.Primaries;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What commissions decided, for everybody. A case is public from its first decision on; who complained never is. */
@Path("/api/registration/primaries/{primary}")
@PermitAll
@Tag(name = "Party control")
public class PublicationResource {

    private final Primaries primaries;
    private final PublicDecisions decisions;
    private final AnnouncementRepository announcements;

    PublicationResource(Primaries primaries, PublicDecisions decisions, AnnouncementRepository announcements) {
        this.primaries = primaries;
        this.decisions = decisions;
        this.announcements = announcements;
    }

    @GET
    @Path("/control/decisions")
    @Operation(summary = "Every decision with reason, number and time of appeal, in the order they were made")
    public Page<PublicDecision> list(
            @PathParam("primary") String primary,
            @QueryParam("candidacy") Optional<UUID> candidacy,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        primaries.require(primary);
        PageRequest page = PageRequest.of(cursor, limit);
        return Page.numbered(
                decisions.page(primary, candidacy, page.afterNumber(), page.rows()),
                page,
                Placed::sequence,
                Placed::decision);
    }

    @GET
    @Path("/control/decisions/{case}")
    @Operation(summary = "The decisions in one case, from the first commission to the last")
    public Page<PublicDecision> ofCase(@PathParam("primary") String primary, @PathParam("case") UUID caseId) {
        List<PublicDecision> found = decisions.of(primary, caseId);
        if (found.isEmpty()) {
            throw new ProblemException(KitProblem.NOT_FOUND);
        }
        return Page.whole(found);
    }

    @GET
    @Path("/removals")
    @Operation(summary = "What voters were told last in every case")
    public Page<ControlDecision> inForce(@PathParam("primary") String primary) {
        return Page.whole(announcements.inForce(primaries.require(primary).id()));
    }
}
