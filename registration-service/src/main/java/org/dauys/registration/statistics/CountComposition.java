package org.dauys.registration.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dauys.kit.problem.ProblemException;
import org.dauys.registration.contest.Contest;
import org.dauys.registration.contest.Contest.Level;
import org.dauys.registration.contest.Contests;
import org.dauys.registration.statistics.CompositionTable.ContestRow;
import org.dauys.registration.statistics.CompositionTable.TerritoryRow;
import org.dauys.registration.territory.Territory;

/** Counts compositions; what the public may not see is left out unless everything is asked for. */
@ApplicationScoped
class CountComposition {

    private final ReadPeople readPeople;
    private final Contests contests;
    private final Places places;
    private final Disclosure disclosure;
    private final StatisticsSettings settings;

    CountComposition(
            ReadPeople readPeople,
            Contests contests,
            Places places,
            Disclosure disclosure,
            StatisticsSettings settings) {
        this.readPeople = readPeople;
        this.contests = contests;
        this.places = places;
        this.disclosure = disclosure;
        this.settings = settings;
    }

    /** @throws ProblemException {@code not-found} for an unknown contest, {@code unknown-territory} */
    Composition one(Wanted wanted, Optional<String> contest) {
        contest.ifPresent(id -> contests.require(wanted.primary().id(), id));
        TerritoryCell cell = places.within(wanted.territory());
        Stage stage = wanted.stage();
        People people = readPeople.of(wanted.primary());
        Breakdown breakdown = breakdown(people, stage, Set.of());
        List<Person> those = breakdown.in(cell).stream()
                .filter(person -> contest.map(person::isIn).orElse(true))
                .toList();
        Figures figures = figures(people, those);
        Figures shown;
        if (wanted.full()) {
            shown = figures;
        } else if (contest.isPresent()) {
            shown = disclosure.contest(stage, figures);
        } else {
            shown = disclosed(people, stage, cell, breakdown.small(disclosure.smallestCell()), figures);
        }
        return Composition.of(people, stage, wanted.territory(), contest, shown);
    }

    /** Within a territory without the line of the whole. */
    CompositionTable<TerritoryRow> byTerritory(Wanted wanted) {
        TerritoryCell limit = places.within(wanted.territory());
        Stage stage = wanted.stage();
        boolean full = wanted.full();
        People people = readPeople.of(wanted.primary());
        Breakdown breakdown = breakdown(
                people,
                stage,
                contests.all(wanted.primary().id()).stream()
                        .map(Contest::territoryId)
                        .collect(Collectors.toSet()));
        Set<String> small = full ? Set.of() : breakdown.small(disclosure.smallestCell());
        List<TerritoryRow> rows = new ArrayList<>();
        for (TerritoryCell cell : breakdown.cells()) {
            if (wanted.territory().isEmpty()
                    || cell.territory().filter(limit::covers).isPresent()) {
                Figures figures = figures(people, breakdown.in(cell));
                rows.add(row(cell, full ? figures : disclosed(people, stage, cell, small, figures)));
            }
        }
        return CompositionTable.of(people, stage, rows);
    }

    /** By level over the whole country, then by contest; within a territory by contest only. */
    CompositionTable<ContestRow> byContest(Wanted wanted) {
        TerritoryCell limit = places.within(wanted.territory());
        Stage stage = wanted.stage();
        boolean full = wanted.full();
        People people = readPeople.of(wanted.primary());
        List<Contest> all = contests.all(wanted.primary().id());
        List<ContestRow> rows = new ArrayList<>();
        if (wanted.territory().isEmpty()) {
            Arrays.stream(Level.values())
                    .filter(level -> all.stream().anyMatch(contest -> contest.level() == level))
                    .forEach(level -> rows.add(new ContestRow(
                            Optional.empty(),
                            level.slug(),
                            Optional.empty(),
                            contestFigures(people, stage, level, all, full))));
        }
        Map<String, List<Person>> byContest = new HashMap<>();
        people.at(stage).forEach(person -> person.contestIds().forEach(contest -> byContest
                .computeIfAbsent(contest, id -> new ArrayList<>())
                .add(person)));
        for (Contest contest : all) {
            if (places.covers(limit, contest.territoryId())) {
                Figures figures = figures(people, byContest.getOrDefault(contest.id(), List.of()));
                rows.add(new ContestRow(
                        Optional.of(contest.id()),
                        contest.level().slug(),
                        Optional.of(contest.territoryId()),
                        full ? figures : disclosure.contest(stage, figures)));
            }
        }
        return CompositionTable.of(people, stage, rows);
    }

    private Figures contestFigures(People people, Stage stage, Level level, List<Contest> all, boolean full) {
        Set<String> ofLevel = all.stream()
                .filter(contest -> contest.level() == level)
                .map(Contest::id)
                .collect(Collectors.toSet());
        Figures figures = figures(
                people, people.at(stage, person -> person.contestIds().stream().anyMatch(ofLevel::contains)));
        return full ? figures : disclosure.contest(stage, figures);
    }

    private Breakdown breakdown(People people, Stage stage, Set<String> used) {
        return new Breakdown(places.all(), people.at(stage), used);
    }

    private Figures disclosed(People people, Stage stage, TerritoryCell cell, Set<String> small, Figures figures) {
        return cell.territory().isEmpty()
                ? disclosure.whole(people, stage, figures)
                : disclosure.territory(stage, figures, small.contains(cell.key()));
    }

    private Figures figures(People people, List<Person> of) {
        return Figures.of(of, people.quotas().rules(), settings.ageBands());
    }

    private static TerritoryRow row(TerritoryCell cell, Figures figures) {
        return new TerritoryRow(
                cell.territory().map(Territory::id),
                cell.territory().flatMap(Territory::parentId),
                cell.territory().map(Territory::level),
                cell.span().name(),
                figures);
    }
}
