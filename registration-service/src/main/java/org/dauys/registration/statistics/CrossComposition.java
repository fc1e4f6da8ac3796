package org.dauys.registration.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.dauys.kit.problem.ProblemException;
import org.dauys.registration.contest.Contests;

/** Counts by several properties at once; what the public may not see is left out unless everything is asked for. */
@ApplicationScoped
class CrossComposition {

    private final ReadPeople readPeople;
    private final Contests contests;
    private final Places places;
    private final Disclosure disclosure;
    private final StatisticsSettings settings;

    CrossComposition(
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
    CrossTable of(Wanted wanted, Optional<String> contest) {
        contest.ifPresent(id -> contests.require(wanted.primary().id(), id));
        TerritoryCell cell = places.within(wanted.territory());
        People people = readPeople.of(wanted.primary());
        List<Person> those = people.at(
                wanted.stage(),
                person -> contest.map(person::isIn).orElse(true) && places.covers(cell, person.territoryId()));
        Crossing all = Crossing.of(those, settings.ageBands());
        boolean part = wanted.territory().isPresent() || contest.isPresent();
        Crossing shown = wanted.full() ? all : disclosure.crossing(wanted.stage(), part, all);
        return new CrossTable(
                people.primary().id(),
                wanted.stage().slug(),
                wanted.territory(),
                contest,
                people.asOf(),
                people.primary().referenceDate(),
                those.size(),
                shown.cells(),
                shown.ages());
    }
}
