package org.dauys.registration.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dauys.kit.problem.Language;
import org.dauys.registration.contest.Contest;
import org.dauys.registration.contest.Contests;
import org.dauys.registration.primary.Primary;
import org.dauys.registration.quota.ListForecast;
import org.dauys.registration.statistics.CompositionTable.ContestRow;
import org.dauys.registration.statistics.CompositionTable.TerritoryRow;
import org.dauys.registration.statistics.Table.Cells;
import org.dauys.registration.territory.Territory;

/** Lays figures out as tables: every row with its date, its time of counting and its denominator. */
@ApplicationScoped
class MakeTables {

    private final Contests contests;
    private final Places places;
    private final StatisticsSettings settings;

    MakeTables(Contests contests, Places places, StatisticsSettings settings) {
        this.contests = contests;
        this.places = places;
        this.settings = settings;
    }

    Table territories(CompositionTable<TerritoryRow> composition, Language language) {
        Table table = new Table();
        for (TerritoryRow row : composition.rows()) {
            Cells cells = start(table, composition)
                    .put("territory_id", row.territoryId())
                    .put("territory", row.territoryId().map(id -> name(id, language)))
                    .put("region_id", row.parentId())
                    .put("span", row.span());
            cells.put(row.figures(), bands());
        }
        return table;
    }

    Table contests(Primary primary, CompositionTable<ContestRow> composition, Language language) {
        Map<String, Contest> known =
                contests.all(primary.id()).stream().collect(Collectors.toMap(Contest::id, contest -> contest));
        Table table = new Table();
        for (ContestRow row : composition.rows()) {
            Optional<Contest> contest = row.contestId().map(known::get);
            Cells cells = start(table, composition)
                    .put("level", row.level())
                    .put("contest_id", row.contestId())
                    .put("contest", contest.map(Contest::title).map(title -> Table.in(language, title)))
                    .put("territory_id", row.territoryId())
                    .put("territory", row.territoryId().map(id -> name(id, language)));
            cells.put(row.figures(), bands());
        }
        return table;
    }

    Table overTime(ApplicationsOverTime series) {
        Table table = new Table();
        for (ApplicationsOverTime.Point point : series.points()) {
            table.row()
                    .put("primary_id", series.primaryId())
                    .put("from", point.from())
                    .put("local", point.local())
                    .put("reference_date", series.referenceDate())
                    .put("as_of", series.asOf())
                    .put("territory_id", series.territory())
                    .put("applied", point.applied())
                    .put("denominator", point.appliedUntilThen())
                    .put("registered", point.registeredUntilThen())
                    .put("women", point.women())
                    .put("under35", point.under35())
                    .put("self", point.self())
                    .put("ppo", point.ppo());
        }
        return table;
    }

    Table forecast(QuotaForecast forecast, Language language) {
        Table table = new Table();
        for (QuotaForecast.Row row : forecast.rows()) {
            ListForecast list = row.forecast();
            table.row()
                    .put("primary_id", forecast.primaryId())
                    .put("stage", forecast.stage())
                    .put("reference_date", forecast.referenceDate())
                    .put("as_of", forecast.asOf())
                    .put("quotas_version", forecast.quotas().version())
                    .put("territory_id", row.territoryId())
                    .put("territory", row.territoryId().map(id -> name(id, language)))
                    .put("level", row.level())
                    .put("contest_id", row.contestId())
                    .put("seats", list.seats())
                    .put("denominator", list.pool().total())
                    .put("women", list.pool().women())
                    .put("women_needed", list.women())
                    .put("under35", list.pool().under35())
                    .put("under35_needed", list.under35())
                    .put("women_under35", list.pool().youngWomen())
                    .put("pension", list.pool().pension())
                    .put("pension_at_most", list.pensionAtMost())
                    .put("feasible", list.feasible() ? 1 : 0)
                    .put(
                            "shortfalls",
                            list.shortfalls().stream()
                                    .map(one -> one.lack() + " " + one.missing())
                                    .collect(Collectors.joining("; ")));
        }
        return table;
    }

    private static Cells start(Table table, CompositionTable<?> composition) {
        return table.row()
                .put("primary_id", composition.primaryId())
                .put("stage", composition.stage())
                .put("reference_date", composition.referenceDate())
                .put("as_of", composition.asOf())
                .put("quotas_version", composition.quotasVersion());
    }

    private List<AgeBand> bands() {
        return AgeBand.of(settings.ageBands(), List.of());
    }

    private String name(String territory, Language language) {
        Territory known = places.require(territory);
        return Table.in(language, known.name());
    }
}
