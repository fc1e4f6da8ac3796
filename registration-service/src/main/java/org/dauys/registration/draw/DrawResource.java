package org.dauys.registration.draw;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.function.Function;
import org.dauys.kit.page.Page;
import org.dauys.kit.page.PageRequest;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.registration.primary.Primaries;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The drawn orders of a primary: made once, public for ever. */
@Path("/api/registration/primaries/{primary}/draws")
@PermitAll
@Tag(name = "Draws")
public class DrawResource {

    private final Primaries primaries;
    private final Draws draws;

    public DrawResource(Primaries primaries, Draws draws) {
        this.primaries = primaries;
        this.draws = draws;
    }

    @GET
    @Operation(summary = "The draws of all contests")
    public Page<Draw> list(
            @PathParam("primary") String primary,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        primaries.require(primary);
        PageRequest page = PageRequest.of(cursor, limit);
        return Page.cut(
                draws.page(primary, page.after().orElse(""), page.limit() + 1),
                page.limit(),
                Draw::contestId,
                Function.identity());
    }

    @GET
    @Path("/{contest}")
    @Operation(summary = "The draw of a contest; anyone can repeat it")
    public Draw get(@PathParam("primary") String primary, @PathParam("contest") String contest) {
        return draws.find(primary, contest).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    }
}
