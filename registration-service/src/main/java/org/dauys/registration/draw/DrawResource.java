package org.dauys.registration.draw;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.dauys.kit.page.Page;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Roles;
import org.dauys.registration.primary.Nationwide;
import org.dauys.registration.text.PublicText;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The draws of a primary: made once, public for ever. */
@Path("/api/registration/primaries/{primary}/draws")
@Tag(name = "Draws")
public class DrawResource {

    private final DrawContests drawContests;
    private final Draws draws;
    private final Nationwide nationwide;

    public DrawResource(DrawContests drawContests, Draws draws, Nationwide nationwide) {
        this.drawContests = drawContests;
        this.draws = draws;
        this.nationwide = nationwide;
    }

    @POST
    @RolesAllowed({Roles.REGISTRAR, Roles.OPERATOR})
    @Operation(summary = "Draws the order of candidates from a public seed")
    public Response draw(@PathParam("primary") String primary, @NotNull @Valid DrawRequest request) {
        nationwide.require();
        return Response.status(Response.Status.CREATED)
                .entity(Page.whole(drawContests.with(primary, request.seed())))
                .build();
    }

    @GET
    @Path("/{contest}")
    @PermitAll
    @Operation(summary = "The draw of a contest; anyone can repeat it")
    public Draw get(@PathParam("primary") String primary, @PathParam("contest") String contest) {
        return draws.find(primary, contest).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    }

    /** The seed, drawn in public before it is sent. */
    public record DrawRequest(@PublicText String seed) {}
}
