package org.dauys.registration.territory;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.dauys.kit.page.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The territories, for everybody. */
@Path("/api/registration/territories")
@PermitAll
@Tag(name = "Territories")
public class TerritoryResource {

    private final Territories territories;

    public TerritoryResource(Territories territories) {
        this.territories = territories;
    }

    /** All territories (there are 216) or those of a region or level, in one answer. */
    @GET
    @Operation(summary = "All territories")
    public Page<Territory> list(
            @QueryParam("parent") Optional<String> parent, @QueryParam("level") Optional<String> level) {
        return Page.whole(territories.all().stream()
                .filter(territory -> parent.isEmpty() || territory.parentId().equals(parent))
                .filter(territory -> level.isEmpty() || level.get().equals(territory.level()))
                .toList());
    }
}
