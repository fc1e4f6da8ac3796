package org.dauys.registration.primary;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.function.Function;
import org.dauys.kit.page.Page;
import org.dauys.kit.page.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The primaries, for everybody. */
@Path("/api/registration/primaries")
@PermitAll
@Tag(name = "Primaries")
public class PrimaryResource {

    private final Primaries primaries;

    public PrimaryResource(Primaries primaries) {
        this.primaries = primaries;
    }

    @GET
    @Operation(summary = "All primaries")
    public Page<Primary> list(@QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        PageRequest page = PageRequest.of(cursor, limit);
        return Page.cut(primaries.list(page), page.limit(), Primary::id, Function.identity());
    }

    @GET
    @Path("/{primary}")
    @Operation(summary = "One primary")
    public Primary get(@PathParam("primary") String id) {
        return primaries.require(id);
    }
}
