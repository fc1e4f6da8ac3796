package org.dauys.registration.campaign.debate;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.dauys.events.ballotpaper.DrawGroups;
import org.dauys.kit.idempotency.IdempotentPosts;
import org.dauys.kit.page.Page;
import org.dauys.kit.page.PageRequest;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.kit.security.Roles;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.text.Ids;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Groups of debaters: announced by officials of the territory, drawn in a round of kind {@code DEBATE_GROUPS}. */
@Path("/api/registration/primaries/{primary}/campaign/debate-groups")
@Tag(name = "Campaign")
public class DebateGroupsResource {

    private static final int LARGEST = 50;

    private final Primaries primaries;
    private final DebateGroupsRepository groups;
    private final AnnounceGroups announceGroups;
    private final IdempotentPosts posts;
    private final Caller caller;

    DebateGroupsResource(
            Primaries primaries,
            DebateGroupsRepository groups,
            AnnounceGroups announceGroups,
            IdempotentPosts posts,
            Caller caller) {
        this.primaries = primaries;
        this.groups = groups;
        this.announceGroups = announceGroups;
        this.posts = posts;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(summary = "Contests whose candidates debate in groups, with the groups once they are drawn")
    public Page<DebateGroups> list(
            @PathParam("primary") String primary,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        PageRequest page = PageRequest.of(cursor, limit);
        return Page.cut(
                groups.page(primaries.require(primary).id(), page),
                page.limit(),
                DebateGroups::contestId,
                Function.identity());
    }

    @GET
    @Path("/{contest}")
    @PermitAll
    @Operation(summary = "The groups of one contest; anyone can repeat their draw")
    public DebateGroups get(@PathParam("primary") String primary, @PathParam("contest") String contest) {
        return groups.find(primary, contest).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    }

    @POST
    @RolesAllowed({Roles.REGISTRAR, Roles.PPO_SECRETARY, Roles.CONTROLLER})
    @Transactional
    @Operation(summary = "Announces that the candidates of a contest debate in groups of so many at most")
    public Response announce(
            @PathParam("primary") String primary,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid GroupsRequest request) {
        DebateGroups announced = posts.once(
                caller.subject(),
                "announce-debate-groups-" + primary,
                key,
                request,
                DebateGroups.class,
                () -> announceGroups.announce(primary, request.contestId(), request.most()));
        return Response.status(Response.Status.CREATED).entity(announced).build();
    }

    /** @param most members of a group */
    record GroupsRequest(
            @NotNull @Pattern(regexp = Ids.SLUG) String contestId,
            @NotNull @Min(DrawGroups.LEAST_LIMIT) @Max(LARGEST) Integer most) {}
}
