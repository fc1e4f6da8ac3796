package org.dauys.registration.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dauys.events.candidacy.CandidacyState.Nomination;
import org.dauys.kit.problem.ProblemException;
import org.dauys.registration.primary.Primary;
import org.dauys.registration.quota.QuotaRules;
import org.dauys.registration.statistics.ApplicationsOverTime.Point;

/** Counts applications by day or hour; what the applicants are like by then, as {@link Disclosure} allows. */
@ApplicationScoped
class CountOverTime {

    private final ReadPeople readPeople;
    private final Places places;
    private final Disclosure disclosure;

    CountOverTime(ReadPeople readPeople, Places places, Disclosure disclosure) {
        this.readPeople = readPeople;
        this.places = places;
        this.disclosure = disclosure;
    }

    /** @throws ProblemException {@code unknown-territory} */
    ApplicationsOverTime by(ChronoUnit unit, Primary primary, Optional<String> territory, boolean full) {
        TerritoryCell limit = places.within(territory);
        People people = readPeople.of(primary);
        List<Person> those = people.all().stream()
                .filter(person -> places.covers(limit, person.territoryId()))
                .toList();
        // Steps of a small territory would tell one applicant from the next.
        int smallest = full ? 0 : territory.isPresent() ? Integer.MAX_VALUE : disclosure.smallestCell();
        return new ApplicationsOverTime(
                primary.id(),
                territory,
                unit == ChronoUnit.DAYS ? "day" : "hour",
                primary.zone(),
                people.asOf(),
                primary.referenceDate(),
                points(those, unit, ZoneId.of(primary.zone()), smallest));
    }

    static List<Point> points(List<Person> people, ChronoUnit unit, ZoneId zone, int smallest) {
        Map<OffsetDateTime, List<Person>> buckets = people.stream()
                .collect(Collectors.groupingBy(
                        person -> begin(person.appliedAt(), zone, unit), TreeMap::new, Collectors.toList()));
        List<Instant> registrations = people.stream()
                .flatMap(person -> person.registeredAt().stream())
                .sorted()
                .toList();
        Running running = new Running();
        List<Point> points = new ArrayList<>();
        buckets.forEach((from, arrived) -> {
            arrived.forEach(running::add);
            Instant end = from.atZoneSameInstant(zone).plus(1, unit).toInstant();
            running.registeredBefore(end, registrations);
            points.add(running.point(from, arrived.size(), running.applied >= smallest));
        });
        return List.copyOf(points);
    }

    private static OffsetDateTime begin(Instant at, ZoneId zone, ChronoUnit unit) {
        ZonedDateTime local = at.atZone(zone);
        ZonedDateTime begin =
                unit == ChronoUnit.DAYS ? local.toLocalDate().atStartOfDay(zone) : local.truncatedTo(ChronoUnit.HOURS);
        return begin.toOffsetDateTime();
    }

    /** What has come until a moment. */
    private static final class Running {

        private int applied;
        private int registered;
        private int women;
        private int under35;
        private int self;

        void add(Person person) {
            applied++;
            women += person.isWoman() ? 1 : 0;
            under35 += QuotaRules.isYoung(person.age()) ? 1 : 0;
            self += person.nomination() == Nomination.SELF ? 1 : 0;
        }

        void registeredBefore(Instant end, List<Instant> registrations) {
            while (registered < registrations.size()
                    && registrations.get(registered).isBefore(end)) {
                registered++;
            }
        }

        Point point(OffsetDateTime from, int arrived, boolean described) {
            return new Point(
                    from.toInstant(),
                    from,
                    arrived,
                    applied,
                    registered,
                    share(women, described),
                    share(under35, described),
                    share(self, described),
                    share(applied - self, described));
        }

        private Share share(int count, boolean described) {
            Share share = Share.of(count, applied);
            return described ? share : share.withheld();
        }
    }
}
