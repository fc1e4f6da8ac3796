package org.dauys.registration.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.dauys.events.LocalText;
import org.dauys.events.candidacy.CandidacyState.Nomination;
import org.dauys.events.candidacy.CandidacyState.Sex;
import org.dauys.registration.quota.QuotaRules;
import org.dauys.registration.smallcells.SmallCells;
import org.dauys.registration.statistics.ApplicationsOverTime.Point;
import org.dauys.registration.territory.Territory;
import org.junit.jupiter.api.Test;

/** What must hold of figures whoever the people are. */
class FiguresTest {

    private static final QuotaRules RULES = new QuotaRules(30, 20, 15, 60, 63);
    private static final List<Integer> EDGES = List.of(20, 25, 30, 35, 60);
    private static final Instant START = Instant.parse("2020-08-17T00:00:00Z");
    private static final List<Territory> COUNTRY = List.of(
            territory("kz-a", Optional.empty(), "region"),
            territory("kz-b", Optional.empty(), "region"),
            territory("kz-c", Optional.empty(), "republican_city"),
            territory("kz-a-x", Optional.of("kz-a"), "city"),
            territory("kz-a-y", Optional.of("kz-a"), "district"),
            territory("kz-b-z", Optional.of("kz-b"), "district"));

    @Test
    void partsOfOneKindComeToTheTotal() {
        for (List<Person> people : manyCrowds()) {
            Figures figures = Figures.of(people, RULES, EDGES);
            assertThat(count(figures.women()) + count(figures.men())).isEqualTo(people.size());
            assertThat(count(figures.self()) + count(figures.ppo())).isEqualTo(people.size());
            assertThat(figures.ageBands().stream()
                            .mapToInt(band -> count(band.share()))
                            .sum())
                    .isEqualTo(people.size());
            figures.parts().forEach(part -> assertThat(part.share().of()).isEqualTo(people.size()));
            assertThat(count(figures.womenUnder35()))
                    .isLessThanOrEqualTo(Math.min(count(figures.women()), count(figures.under35())));
        }
    }

    @Test
    void territoriesComeToTheirRegionAndRegionsToTheWhole() {
        for (List<Person> people : manyCrowds()) {
            Breakdown breakdown = new Breakdown(COUNTRY, people, Set.of());
            Map<String, Integer> sizes = new HashMap<>();
            breakdown
                    .cells()
                    .forEach(cell -> sizes.put(cell.key(), breakdown.in(cell).size()));
            assertThat(sizes.get("WITHIN ")).isEqualTo(people.size());
            assertThat(size(sizes, "WITHIN kz-a") + size(sizes, "WITHIN kz-b") + size(sizes, "WITHIN kz-c"))
                    .isEqualTo(people.size());
            assertThat(size(sizes, "OWN kz-a") + size(sizes, "WITHIN kz-a-x") + size(sizes, "WITHIN kz-a-y"))
                    .isEqualTo(size(sizes, "WITHIN kz-a"));
        }
    }

    @Test
    void wholeAndPartsTellNothingOfACellThatIsTooSmall() {
        Random random = new Random(4);
        for (int i = 0; i < 500; i++) {
            Map<String, Integer> sizes = new HashMap<>();
            IntStream.range(0, 1 + random.nextInt(8)).forEach(n -> sizes.put("t" + n, random.nextInt(25)));
            Set<String> withheld = SmallCells.amongGroups(sizes, 10);
            sizes.forEach((part, size) -> assertThat(withheld.contains(part) || size == 0 || size >= 10)
                    .isTrue());
            boolean everything = withheld.size()
                    == sizes.values().stream().filter(size -> size > 0).count();
            int together = withheld.stream().mapToInt(sizes::get).sum();
            assertThat(withheld.isEmpty() || everything || withheld.size() > 1 && together >= 10)
                    .isTrue();
        }
    }

    @Test
    void aSmallRegionTakesWhatLiesInItAlong() {
        List<Person> people = new ArrayList<>();
        people.addAll(crowd(8, "kz-a"));
        people.addAll(crowd(30, "kz-a-x"));
        people.addAll(crowd(40, "kz-a-y"));
        people.addAll(crowd(9, "kz-b-z"));
        people.addAll(crowd(50, "kz-c"));
        Set<String> small = new Breakdown(COUNTRY, people, Set.of()).small(10);
        // The region b is small, so the next smallest of the country goes with it; in the region a its own candidates.
        assertThat(small).contains("WITHIN kz-b", "WITHIN kz-b-z", "WITHIN kz-c", "OWN kz-a", "WITHIN kz-a-x");
        assertThat(small).doesNotContain("WITHIN kz-a", "WITHIN kz-a-y");
    }

    @Test
    void daysBeginWhereThePrimaryIsHeld() {
        List<Person> people = List.of(
                applied(START, Optional.empty()),
                applied(Instant.parse("2020-08-17T17:59:59Z"), Optional.of(Instant.parse("2020-08-18T18:00:00Z"))),
                applied(Instant.parse("2020-08-17T18:00:00Z"), Optional.of(Instant.parse("2020-08-18T17:59:59Z"))));
        List<Point> points = CountOverTime.points(people, ChronoUnit.DAYS, ZoneId.of("+06:00"), 0);
        assertThat(points).extracting(Point::applied).containsExactly(2, 1);
        assertThat(points).extracting(Point::appliedUntilThen).containsExactly(2, 3);
        assertThat(points).extracting(Point::registeredUntilThen).containsExactly(0, 1);
        assertThat(points.get(1).from()).isEqualTo(Instant.parse("2020-08-17T18:00:00Z"));
        assertThat(points.get(1).local()).hasToString("2020-08-18T00:00+06:00");
    }

    @Test
    void aSeriesEndsAtTheTotals() {
        for (List<Person> people : manyCrowds()) {
            List<Point> points = CountOverTime.points(people, ChronoUnit.HOURS, ZoneId.of("Asia/Almaty"), 0);
            Figures figures = Figures.of(people, RULES, EDGES);
            assertThat(points.stream().mapToInt(Point::applied).sum()).isEqualTo(people.size());
            if (!people.isEmpty()) {
                Point last = points.get(points.size() - 1);
                assertThat(last.women()).isEqualTo(figures.women());
                assertThat(last.under35()).isEqualTo(figures.under35());
                assertThat(last.ppo()).isEqualTo(figures.ppo());
            }
        }
    }

    private static List<List<Person>> manyCrowds() {
        Random random = new Random(11);
        return IntStream.range(0, 100)
                .mapToObj(i -> random.ints(i, 0, COUNTRY.size())
                        .mapToObj(where -> somebody(random, COUNTRY.get(where).id()))
                        .toList())
                .toList();
    }

    private static List<Person> crowd(int count, String territory) {
        Random random = new Random(count);
        return IntStream.range(0, count)
                .mapToObj(i -> somebody(random, territory))
                .toList();
    }

    private static Person somebody(Random random, String territory) {
        return new Person(
                territory,
                List.of("contest"),
                random.nextBoolean() ? Sex.FEMALE : Sex.MALE,
                18 + random.nextInt(60),
                random.nextBoolean() ? Nomination.SELF : Nomination.PPO,
                random.nextBoolean(),
                random.nextBoolean() ? List.of("special_needs") : List.of(),
                START.plus(random.nextInt(10_000), ChronoUnit.MINUTES),
                Optional.empty(),
                false);
    }

    private static Person applied(Instant at, Optional<Instant> registered) {
        return new Person("kz-c", List.of(), Sex.MALE, 40, Nomination.SELF, false, List.of(), at, registered, false);
    }

    private static Territory territory(String id, Optional<String> parent, String level) {
        return new Territory(id, id, parent, level, new LocalText(id, id, id), 1);
    }

    private static int size(Map<String, Integer> sizes, String key) {
        return sizes.getOrDefault(key, 0);
    }

    private static int count(Share share) {
        return share.count().orElseThrow();
    }
}
