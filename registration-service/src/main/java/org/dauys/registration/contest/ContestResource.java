package org.dauys.registration.contest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.dauys.kit.page.Page;
import org.dauys.kit.page.PageRequest;
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
    private final AddContest addContest;
    private final Nationwide nationwide;

    public ContestResource(Primaries primaries, Contests contests, AddContest addContest, Nationwide nationwide) {
        this.primaries = primaries;
        this.contests = contests;
        this.addContest = addContest;
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
        return Page.cut(contests.page(primary, territory, page), page.limit(), Contest::id, ContestView::of);
    }

    @POST
    @RolesAllowed({Roles.REGISTRAR, Roles.OPERATOR})
    @Operation(summary = "Adds a contest")
    public Response add(@PathParam("primary") String primary, @NotNull @Valid ContestView request) {
        nationwide.require();
        addContest.to(primary, request.contest());
        return Response.created(URI.create(
                        "/api/registration/primaries/" + primary + "/contests?territory=" + request.territoryId()))
                .entity(request)
                .build();
    }
}
