package org.dauys.registration.custody;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.dauys.kit.page.Page;
import org.dauys.kit.page.PageRequest;
import org.dauys.kit.security.Caller;
import org.dauys.kit.security.Roles;
import org.dauys.registration.territory.Territories;
import org.dauys.registration.territory.Territory;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Members of the caller's territories who said of a release that it was not theirs. */
@Path("/api/registration/custody/freezes")
@RolesAllowed({Roles.REGISTRAR, Roles.CONTROLLER})
@Tag(name = "Custody of credentials")
public class FreezeResource {

    private final Freezes freezes;
    private final Territories territories;
    private final Caller caller;

    FreezeResource(Freezes freezes, Territories territories, Caller caller) {
        this.freezes = freezes;
        this.territories = territories;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "Frozen releases that wait to be looked at")
    public Page<Freezes.Freeze> freezes(@QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        PageRequest page = PageRequest.of(cursor, limit);
        // Scope first, page second: every page but the last is full, whoever asks.
        List<String> own = territories.all().stream()
                .map(Territory::id)
                .filter(caller::mayActIn)
                .toList();
        return Page.cut(
                freezes.page(own, page), page.limit(), freeze -> freeze.id().toString(), freeze -> freeze);
    }
}
