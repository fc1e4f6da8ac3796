package org.dauys.registration.contest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.dauys.kit.http.Etags;
import org.dauys.kit.page.Page;
import org.dauys.kit.page.PageRequest;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Roles;
import org.dauys.registration.primary.Nationwide;
import org.dauys.registration.primary.Primaries;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The contests of a primary. */
@Path("/api/registration/primaries/{primary}/contests")
@Tag(name = "Contests")
public class ContestResource {

    private final Primaries primaries;
    private final Contests contests;
    private final ContestHistory history;
    private final ChangeContests changeContests;
    private final Nationwide nationwide;

    ContestResource(
            Primaries primaries,
            Contests contests,
            ContestHistory history,
            ChangeContests changeContests,
            Nationwide nationwide) {
        this.primaries = primaries;
        this.contests = contests;
        this.history = history;
        this.changeContests = changeContests;
        this.nationwide = nationwide;
    }

    /** Contests whose seats belong to the given territory, or all. */
    @GET
    @PermitAll
    @Operation(summary = "Contests of a primary")
    public Page<ContestView> list(
            @PathParam("primary") String primary,
            @QueryParam("territory") Optional<String> territory,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        primaries.require(primary);
        PageRequest page = PageRequest.of(cursor, limit);
        return Page.cut(
                contests.page(primary, territory, page),
                page.limit(),
                stored -> stored.contest().id(),
                ContestView::of);
    }

    @GET
    @Path("/{contest}")
    @PermitAll
    @Operation(summary = "One contest")
    public Response get(@PathParam("primary") String primary, @PathParam("contest") String contest) {
        return tagged(Response.ok(), contests.stored(primary, contest));
    }

    /** Also of a contest that has been deleted. */
    @GET
    @Path("/{contest}/history")
    @PermitAll
    @Operation(summary = "What a contest was, decision by decision")
    public Page<Decided> history(
            @PathParam("primary") String primary,
            @PathParam("contest") String contest,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        primaries.require(primary);
        if (history.lastVersion(primary, contest) == 0) {
            throw new ProblemException(KitProblem.NOT_FOUND);
        }
        PageRequest page = PageRequest.of(cursor, limit);
        return Page.cut(
                history.page(primary, contest, page.afterNumber(), page.rows()),
                page.limit(),
                entry -> String.valueOf(entry.version()),
                Decided::of);
    }

    @POST
    @RolesAllowed({Roles.REGISTRAR, Roles.OPERATOR})
    @Operation(summary = "Adds a contest")
    public Response add(@PathParam("primary") String primary, @NotNull @Valid ContestRequest request) {
        nationwide.require();
        changeContests.add(primary, request.contest());
        URI address = URI.create("/api/registration/primaries/" + primary + "/contests/" + request.id());
        return tagged(Response.created(address), contests.stored(primary, request.id()));
    }

    @PUT
    @Path("/{contest}")
    @RolesAllowed({Roles.REGISTRAR, Roles.OPERATOR})
    @Operation(summary = "Changes a contest while registration is open; once somebody has applied, how it is voted on")
    public Response change(
            @PathParam("primary") String primary,
            @PathParam("contest") String contest,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ContestRequest request) {
        nationwide.require();
        if (!request.id().equals(contest)) {
            throw new ProblemException(KitProblem.INVALID_REQUEST);
        }
        changeContests.change(primary, ifMatch, request.contest());
        return tagged(Response.ok(), contests.stored(primary, contest));
    }

    @DELETE
    @Path("/{contest}")
    @RolesAllowed({Roles.REGISTRAR, Roles.OPERATOR})
    @Operation(summary = "Deletes a contest that nobody has applied for and no plan names")
    public void delete(
            @PathParam("primary") String primary,
            @PathParam("contest") String contest,
            @HeaderParam("If-Match") String ifMatch) {
        nationwide.require();
        changeContests.delete(primary, contest, ifMatch);
    }

    private static Response tagged(Response.ResponseBuilder answer, StoredContest stored) {
        return answer.entity(ContestView.of(stored))
                .tag(Etags.of(stored.version()))
                .build();
    }

    /**
     * One decision.
     *
     * @param contest what it has been since; absent if it was deleted
     */
    record Decided(long version, ContestHistory.Act act, Instant at, Optional<ContestView> contest) {

        static Decided of(ContestHistory.Entry entry) {
            return new Decided(
                    entry.version(),
                    entry.act(),
                    entry.at(),
                    entry.content().map(contest -> ContestView.of(contest, entry.version())));
        }
    }
}
