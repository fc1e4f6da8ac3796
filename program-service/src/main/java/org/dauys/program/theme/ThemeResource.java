package org.dauys.program.theme;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.dauys.kit.http.Etags;
import org.dauys.kit.page.Page;
import org.dauys.kit.security.Caller;
import org.dauys.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The dictionary of themes, public and editable. */
@Path("/api/themes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Themes")
public class ThemeResource {

    private final Themes themes;
    private final Caller caller;

    @Inject
    ThemeResource(Themes themes, Caller caller) {
        this.themes = themes;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(summary = "All themes with the words that point to them")
    public Page<Theme> list() {
        return Page.whole(themes.dictionary().themes());
    }

    @GET
    @Path("/{theme}")
    @PermitAll
    @Operation(summary = "One theme")
    @APIResponse(responseCode = "200", description = "The theme, its version as ETag")
    @APIResponse(responseCode = "404", description = "not-found")
    public Response get(@PathParam("theme") String theme) {
        return tagged(themes.theme(theme));
    }

    @PUT
    @Path("/{theme}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            summary = "Change a theme's name and words",
            description = "For editors of all territories. Proposals whose theme nobody has reviewed are sorted anew.")
    @APIResponse(responseCode = "200", description = "Changed")
    @APIResponse(responseCode = "403", description = "For editors of all territories")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "412", description = "stale: somebody else has changed it")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response change(
            @PathParam("theme") String theme,
            @NotNull @Valid ThemeContent content,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        caller.requireEverywhere();
        return tagged(themes.change(theme, content, ifMatch));
    }

    private static Response tagged(Theme theme) {
        return Response.ok(theme).tag(Etags.of(theme.version())).build();
    }
}
