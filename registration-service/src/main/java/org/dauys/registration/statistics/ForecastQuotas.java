package org.dauys.registration.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dauys.kit.problem.ProblemException;
import org.dauys.registration.contest.Contest;
import org.dauys.registration.contest.Contest.Level;
import org.dauys.registration.contest.Contests;
import org.dauys.registration.primary.Primary;
import org.dauys.registration.quota.ListForecast;
import org.dauys.registration.quota.Pool;
import org.dauys.registration.quota.QuotaRules;
import org.dauys.registration.statistics.QuotaForecast.Row;

/** Holds those who stand against the quotas, list by list. */
@ApplicationScoped
class ForecastQuotas {

    private final ReadPeople readPeople;
    private final Contests contests;
    private final Places places;

    ForecastQuotas(ReadPeople readPeople, Contests contests, Places places) {
        this.readPeople = readPeople;
        this.contests = contests;
        this.places = places;
    }

    /** Over which contests a list is made. */
    enum By {
        /** One list for each contest, of its seats. */
        CONTEST,
        /** One for each level in each region or city of republican significance. */
        TERRITORY,
        /** One for each level of the whole country. */
        LEVEL
    }

    private record Scope(Optional<String> territoryId, Optional<Level> level, Optional<String> contestId) {}

    /**
     * @param within which territories; all if absent
     * @throws ProblemException {@code unknown-territory}
     */
    QuotaForecast lists(Primary primary, Stage stage, By by, Optional<String> within) {
        TerritoryCell limit = places.within(within);
        List<Contest> all = contests.all(primary.id()).stream()
                .filter(contest -> places.covers(limit, contest.territoryId()))
                .toList();
        People people = readPeople.of(primary);
        List<Row> rows = new ArrayList<>();
        for (Scope scope :
                all.stream().map(contest -> scope(contest, by)).distinct().toList()) {
            List<Contest> ofScope = all.stream()
                    .filter(contest -> scope(contest, by).equals(scope))
                    .toList();
            Set<String> ids = ofScope.stream().map(Contest::id).collect(Collectors.toSet());
            int seats = ofScope.stream().mapToInt(Contest::seats).sum();
            rows.add(row(people, stage, scope, seats, person -> person.contestIds().stream()
                    .anyMatch(ids::contains)));
        }
        return forecast(people, stage, rows);
    }

    /**
     * What if a list had so many seats.
     *
     * @param within whose list; of the whole country if absent
     * @param level of whose candidates; of every level if absent
     */
    QuotaForecast list(Primary primary, Stage stage, int seats, Optional<String> within, Optional<Level> level) {
        TerritoryCell limit = places.within(within);
        Set<String> ids = contests.all(primary.id()).stream()
                .filter(contest -> level.map(contest.level()::equals).orElse(true))
                .map(Contest::id)
                .collect(Collectors.toSet());
        People people = readPeople.of(primary);
        Predicate<Person> there = person ->
                person.contestIds().stream().anyMatch(ids::contains) && places.covers(limit, person.territoryId());
        return forecast(
                people, stage, List.of(row(people, stage, new Scope(within, level, Optional.empty()), seats, there)));
    }

    private Scope scope(Contest contest, By by) {
        return switch (by) {
            case CONTEST ->
                new Scope(Optional.of(contest.territoryId()), Optional.of(contest.level()), Optional.of(contest.id()));
            case TERRITORY ->
                new Scope(Optional.of(top(contest.territoryId())), Optional.of(contest.level()), Optional.empty());
            case LEVEL -> new Scope(Optional.empty(), Optional.of(contest.level()), Optional.empty());
        };
    }

    private static Row row(People people, Stage stage, Scope scope, int seats, Predicate<Person> who) {
        QuotaRules rules = people.quotas().rules();
        return new Row(
                scope.territoryId(),
                scope.level().map(Level::slug),
                scope.contestId(),
                ListForecast.of(seats, rules, pool(people.at(stage, who), rules)));
    }

    private static Pool pool(List<Person> people, QuotaRules rules) {
        int[] women = new int[3];
        int[] men = new int[3];
        for (Person person : people) {
            int age = QuotaRules.isYoung(person.age()) ? 0 : rules.isPensioner(person.isWoman(), person.age()) ? 2 : 1;
            (person.isWoman() ? women : men)[age]++;
        }
        return new Pool(women[0], men[0], women[1], men[1], women[2], men[2]);
    }

    private static QuotaForecast forecast(People people, Stage stage, List<Row> rows) {
        return new QuotaForecast(
                people.primary().id(),
                stage.slug(),
                people.asOf(),
                people.primary().referenceDate(),
                people.quotas(),
                (int) rows.stream().filter(row -> !row.forecast().feasible()).count(),
                List.copyOf(rows));
    }

    private String top(String territory) {
        return places.require(territory).parentId().orElse(territory);
    }
}
