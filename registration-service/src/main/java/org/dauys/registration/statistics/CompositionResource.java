package org.dauys.registration.statistics;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.statistics.CompositionTable.ContestRow;
import org.dauys.registration.statistics.CompositionTable.TerritoryRow;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The composition of applicants and candidates, for everybody as far as it is public; with {@code full=true} all of it,
 * for registrars and controllers of the territory.
 */
@Path("/api/registration/primaries/{primary}/statistics")
@PermitAll
@Tag(name = "Statistics")
public class CompositionResource {

    static final String STAGES = "applied|registered|standing";

    private final Primaries primaries;
    private final CountComposition countComposition;
    private final CrossComposition crossComposition;
    private final CountOverTime countOverTime;
    private final Sight sight;

    CompositionResource(
            Primaries primaries,
            CountComposition countComposition,
            CrossComposition crossComposition,
            CountOverTime countOverTime,
            Sight sight) {
        this.primaries = primaries;
        this.countComposition = countComposition;
        this.crossComposition = crossComposition;
        this.countOverTime = countOverTime;
        this.sight = sight;
    }

    @GET
    @Path("/composition")
    @Operation(summary = "Composition of applicants or candidates, every share with its denominator and date")
    public Composition composition(
            @PathParam("primary") String primary,
            @QueryParam("stage") @NotNull @Pattern(regexp = STAGES) String stage,
            @QueryParam("territory") Optional<String> territory,
            @QueryParam("contest") Optional<String> contest,
            @QueryParam("full") @DefaultValue("false") boolean full) {
        return countComposition.one(sight.wanted(primary, stage, territory, full), contest);
    }

    @GET
    @Path("/composition/territories")
    @Operation(summary = "Composition by territory, with sums of the regions and of the whole")
    public CompositionTable<TerritoryRow> territories(
            @PathParam("primary") String primary,
            @QueryParam("stage") @NotNull @Pattern(regexp = STAGES) String stage,
            @QueryParam("territory") Optional<String> territory,
            @QueryParam("full") @DefaultValue("false") boolean full) {
        return countComposition.byTerritory(sight.wanted(primary, stage, territory, full));
    }

    @GET
    @Path("/composition/contests")
    @Operation(summary = "Composition by level and contest")
    public CompositionTable<ContestRow> contests(
            @PathParam("primary") String primary,
            @QueryParam("stage") @NotNull @Pattern(regexp = STAGES) String stage,
            @QueryParam("territory") Optional<String> territory,
            @QueryParam("full") @DefaultValue("false") boolean full) {
        return countComposition.byContest(sight.wanted(primary, stage, territory, full));
    }

    @GET
    @Path("/composition/cross")
    @Operation(summary = "Sex by nomination by newness, and age by sex, of applicants or candidates")
    public CrossTable cross(
            @PathParam("primary") String primary,
            @QueryParam("stage") @NotNull @Pattern(regexp = STAGES) String stage,
            @QueryParam("territory") Optional<String> territory,
            @QueryParam("contest") Optional<String> contest,
            @QueryParam("full") @DefaultValue("false") boolean full) {
        return crossComposition.of(sight.wanted(primary, stage, territory, full), contest);
    }

    @GET
    @Path("/applications-over-time")
    @Operation(summary = "Applications by day or hour")
    public ApplicationsOverTime overTime(
            @PathParam("primary") String primary,
            @QueryParam("by") @DefaultValue("day") @Pattern(regexp = "day|hour") String by,
            @QueryParam("territory") Optional<String> territory,
            @QueryParam("full") @DefaultValue("false") boolean full) {
        return countOverTime.by(unit(by), primaries.require(primary), territory, sight.require(full, territory));
    }

    static ChronoUnit unit(String by) {
        return by.equals("day") ? ChronoUnit.DAYS : ChronoUnit.HOURS;
    }
}
