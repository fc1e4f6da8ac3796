package org.dauys.registration.statistics;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.BiFunction;
import org.dauys.kit.problem.Language;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.primary.Primary;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The same figures as files for spreadsheets, with headers in the caller's language; {@code bom=true} for Excel. */
@Path("/api/registration/primaries/{primary}/statistics")
@PermitAll
@Produces("text/csv; charset=UTF-8")
@Tag(name = "Statistics")
public class TableResource {

    private final Primaries primaries;
    private final CountComposition countComposition;
    private final CrossComposition crossComposition;
    private final CountOverTime countOverTime;
    private final ForecastQuotas forecastQuotas;
    private final MakeTables makeTables;
    private final ColumnNames columnNames;
    private final Sight sight;

    TableResource(
            Primaries primaries,
            CountComposition countComposition,
            CrossComposition crossComposition,
            CountOverTime countOverTime,
            ForecastQuotas forecastQuotas,
            MakeTables makeTables,
            ColumnNames columnNames,
            Sight sight) {
        this.primaries = primaries;
        this.countComposition = countComposition;
        this.crossComposition = crossComposition;
        this.countOverTime = countOverTime;
        this.forecastQuotas = forecastQuotas;
        this.makeTables = makeTables;
        this.columnNames = columnNames;
        this.sight = sight;
    }

    @GET
    @Path("/composition/territories.csv")
    @Operation(summary = "Composition by territory as CSV")
    public Response territories(
            @PathParam("primary") String primary,
            @QueryParam("stage") @NotNull @Pattern(regexp = CompositionResource.STAGES) String stage,
            @QueryParam("territory") Optional<String> territory,
            @QueryParam("full") @DefaultValue("false") boolean full,
            @QueryParam("bom") @DefaultValue("false") boolean bom,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        Wanted wanted = sight.wanted(primary, stage, territory, full);
        return file(
                "composition-territories-" + stage,
                bom,
                acceptLanguage,
                wanted.primary(),
                (of, language) -> makeTables.territories(countComposition.byTerritory(wanted), language));
    }

    @GET
    @Path("/composition/contests.csv")
    @Operation(summary = "Composition by level and contest as CSV")
    public Response contests(
            @PathParam("primary") String primary,
            @QueryParam("stage") @NotNull @Pattern(regexp = CompositionResource.STAGES) String stage,
            @QueryParam("territory") Optional<String> territory,
            @QueryParam("full") @DefaultValue("false") boolean full,
            @QueryParam("bom") @DefaultValue("false") boolean bom,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        Wanted wanted = sight.wanted(primary, stage, territory, full);
        return file(
                "composition-contests-" + stage,
                bom,
                acceptLanguage,
                wanted.primary(),
                (of, language) -> makeTables.contests(of, countComposition.byContest(wanted), language));
    }

    @GET
    @Path("/composition/cross.csv")
    @Operation(summary = "Sex by nomination by newness as CSV")
    public Response cross(
            @PathParam("primary") String primary,
            @QueryParam("stage") @NotNull @Pattern(regexp = CompositionResource.STAGES) String stage,
            @QueryParam("territory") Optional<String> territory,
            @QueryParam("contest") Optional<String> contest,
            @QueryParam("full") @DefaultValue("false") boolean full,
            @QueryParam("bom") @DefaultValue("false") boolean bom,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        Wanted wanted = sight.wanted(primary, stage, territory, full);
        return file(
                "composition-cross-" + stage,
                bom,
                acceptLanguage,
                wanted.primary(),
                (of, language) -> CrossFiles.cells(crossComposition.of(wanted, contest)));
    }

    @GET
    @Path("/composition/ages-by-sex.csv")
    @Operation(summary = "Age by sex as CSV")
    public Response agesBySex(
            @PathParam("primary") String primary,
            @QueryParam("stage") @NotNull @Pattern(regexp = CompositionResource.STAGES) String stage,
            @QueryParam("territory") Optional<String> territory,
            @QueryParam("contest") Optional<String> contest,
            @QueryParam("full") @DefaultValue("false") boolean full,
            @QueryParam("bom") @DefaultValue("false") boolean bom,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        Wanted wanted = sight.wanted(primary, stage, territory, full);
        return file(
                "ages-by-sex-" + stage,
                bom,
                acceptLanguage,
                wanted.primary(),
                (of, language) -> CrossFiles.ages(crossComposition.of(wanted, contest)));
    }

    @GET
    @Path("/applications-over-time.csv")
    @Operation(summary = "Applications by day or hour as CSV")
    public Response overTime(
            @PathParam("primary") String primary,
            @QueryParam("by") @DefaultValue("day") @Pattern(regexp = "day|hour") String by,
            @QueryParam("territory") Optional<String> territory,
            @QueryParam("full") @DefaultValue("false") boolean full,
            @QueryParam("bom") @DefaultValue("false") boolean bom,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        boolean everything = sight.require(full, territory);
        return file(
                "applications-by-" + by,
                bom,
                acceptLanguage,
                primaries.require(primary),
                (of, language) ->
                        makeTables.overTime(countOverTime.by(CompositionResource.unit(by), of, territory, everything)));
    }

    @GET
    @Path("/quota-forecast.csv")
    @Operation(summary = "Quota forecast by contest, territory or level as CSV")
    public Response forecast(
            @PathParam("primary") String primary,
            @QueryParam("stage") @DefaultValue("standing") @Pattern(regexp = QuotaForecastResource.CANDIDATES)
                    String stage,
            @QueryParam("by") @DefaultValue("contest") @Pattern(regexp = "contest|territory|level") String by,
            @QueryParam("territory") Optional<String> territory,
            @QueryParam("bom") @DefaultValue("false") boolean bom,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        return file(
                "quota-forecast-" + by,
                bom,
                acceptLanguage,
                primaries.require(primary),
                (of, language) -> makeTables.forecast(
                        forecastQuotas.lists(of, Stage.ofSlug(stage), QuotaForecastResource.by(by), territory),
                        language));
    }

    private Response file(
            String name,
            boolean bom,
            String acceptLanguage,
            Primary primary,
            BiFunction<Primary, Language, Table> making) {
        Language language = Language.of(Optional.ofNullable(acceptLanguage));
        Table table = making.apply(primary, language);
        return Response.ok(CsvText.of(columnNames.of(table.columns(), language), table.rows(), bom))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + primary.id() + "-" + name + ".csv\"")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
