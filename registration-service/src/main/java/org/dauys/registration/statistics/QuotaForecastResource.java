package org.dauys.registration.statistics;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import java.util.Optional;
import org.dauys.registration.contest.Contest.Level;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.statistics.ForecastQuotas.By;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether lists that keep the quotas can be made: of public facts about the registered, so for everybody. */
@Path("/api/registration/primaries/{primary}/statistics/quota-forecast")
@PermitAll
@Tag(name = "Statistics")
public class QuotaForecastResource {

    static final String CANDIDATES = "registered|standing";

    private final Primaries primaries;
    private final ForecastQuotas forecastQuotas;

    QuotaForecastResource(Primaries primaries, ForecastQuotas forecastQuotas) {
        this.primaries = primaries;
        this.forecastQuotas = forecastQuotas;
    }

    @GET
    @Operation(
            summary = "Quota forecast by contest, territory or level",
            description = "By composition of the candidates only; it knows nothing of votes and of who will be chosen.")
    public QuotaForecast lists(
            @PathParam("primary") String primary,
            @QueryParam("stage") @DefaultValue("standing") @Pattern(regexp = CANDIDATES) String stage,
            @QueryParam("by") @DefaultValue("contest") @Pattern(regexp = "contest|territory|level") String by,
            @QueryParam("territory") Optional<String> territory) {
        return forecastQuotas.lists(primaries.require(primary), Stage.ofSlug(stage), by(by), territory);
    }

    @GET
    @Path("/list")
    @Operation(summary = "Quota forecast for a list of so many seats")
    public QuotaForecast list(
            @PathParam("primary") String primary,
            @QueryParam("seats") @NotNull @Min(1) @Max(100_000) Integer seats,
            @QueryParam("stage") @DefaultValue("standing") @Pattern(regexp = CANDIDATES) String stage,
            @QueryParam("level") @Pattern(regexp = "local|regional|mazhilis") String level,
            @QueryParam("territory") Optional<String> territory) {
        Optional<Level> ofLevel = Optional.ofNullable(level).map(slug -> Level.valueOf(slug.toUpperCase(Locale.ROOT)));
        return forecastQuotas.list(primaries.require(primary), Stage.ofSlug(stage), seats, territory, ofLevel);
    }

    static By by(String slug) {
        return By.valueOf(slug.toUpperCase(Locale.ROOT));
    }
}
