package org.dauys.program.ranking;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The ranking of themes. */
@Path("/api/themes/top")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Blocking
@Tag(name = "Themes")
public class ThemeRankingResource {

    private final ThemeRanking ranking;

    @Inject
    ThemeRankingResource(ThemeRanking ranking) {
        this.ranking = ranking;
    }

    @GET
    @Operation(summary = "What people write about most, with what fits no theme beside it")
    public TopThemes top(
            @QueryParam("primary") String primary,
            @QueryParam("territory") String territory,
            @QueryParam("n") @DefaultValue("5") @Min(1) @Max(20) int n) {
        return ranking.top(Optional.ofNullable(primary), Optional.ofNullable(territory), n);
    }
}
