package org.dauys.registration.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.dauys.events.candidacy.CandidacyState.Nomination;
import org.dauys.events.candidacy.CandidacyState.Sex;
import org.dauys.registration.statistics.CrossTable.AgeCell;
import org.dauys.registration.statistics.CrossTable.Cell;
import org.junit.jupiter.api.Test;

/** What must hold of cross tables whoever the people are. */
class CrossingTest {

    private static final List<Integer> EDGES = List.of(20, 25, 30, 35, 60);

    @Test
    void combinationsComeToEverySumAndToTheTotal() {
        Random random = new Random(7);
        for (int size = 0; size < 120; size++) {
            Crossing crossing = Crossing.of(crowd(random, size), EDGES);
            assertThat(crossing.cells()).hasSize(27).allSatisfy(cell -> assertThat(crossing.cells().stream()
                            .filter(Cell::isSingle)
                            .filter(single -> isPart(single, cell))
                            .mapToInt(single -> count(single.share()))
                            .sum())
                    .isEqualTo(count(cell.share())));
            assertThat(crossing.ages()).hasSize(12);
            assertThat(crossing.ages().stream()
                            .mapToInt(age -> count(age.share()))
                            .sum())
                    .isEqualTo(size);
            int everybody = size;
            assertThat(crossing.ages())
                    .allSatisfy(age -> assertThat(age.share().of()).isEqualTo(everybody));
        }
    }

    @Test
    void oneCombinationThatIsTooSmallWithholdsAllOfThem() {
        List<Person> people = new ArrayList<>();
        for (Sex sex : Sex.values()) {
            for (Nomination nomination : Nomination.values()) {
                people.addAll(many(10, sex, 40, nomination, true));
                people.addAll(many(10, sex, 40, nomination, false));
            }
        }
        assertThat(Crossing.of(people, EDGES).withoutFewerThan(10).cells()).hasSize(27);

        people.remove(0);

        assertThat(Crossing.of(people, EDGES).withoutFewerThan(10).cells())
                .singleElement()
                .satisfies(cell -> assertThat(cell.share()).isEqualTo(Share.of(79, 79)));
    }

    @Test
    void aBandInWhichOneSexIsFewIsWithheldForBothAndTakesAnotherAlong() {
        List<Person> people = new ArrayList<>();
        people.addAll(many(30, Sex.FEMALE, 22, Nomination.SELF, true));
        people.addAll(many(3, Sex.MALE, 22, Nomination.SELF, true));
        people.addAll(many(20, Sex.FEMALE, 32, Nomination.SELF, true));
        people.addAll(many(12, Sex.MALE, 32, Nomination.SELF, true));
        people.addAll(many(40, Sex.FEMALE, 50, Nomination.SELF, true));
        people.addAll(many(40, Sex.MALE, 50, Nomination.SELF, true));

        List<AgeCell> shown = Crossing.of(people, EDGES).withoutFewerThan(10).ages();

        assertThat(shown.stream().filter(age -> age.share().count().isEmpty()).map(age -> age.sex() + " " + age.band()))
                .containsExactlyInAnyOrder("FEMALE 20-24", "MALE 20-24", "FEMALE 30-34", "MALE 30-34");
    }

    private static boolean isPart(Cell single, Cell sum) {
        return sum.sex().map(single.sex().orElseThrow()::equals).orElse(true)
                && sum.nomination()
                        .map(single.nomination().orElseThrow()::equals)
                        .orElse(true)
                && sum.newFace().map(single.newFace().orElseThrow()::equals).orElse(true);
    }

    private static List<Person> crowd(Random random, int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> person(
                        random.nextBoolean() ? Sex.FEMALE : Sex.MALE,
                        18 + random.nextInt(60),
                        random.nextBoolean() ? Nomination.SELF : Nomination.PPO,
                        random.nextBoolean()))
                .toList();
    }

    private static List<Person> many(int count, Sex sex, int age, Nomination nomination, boolean newFace) {
        return IntStream.range(0, count)
                .mapToObj(i -> person(sex, age, nomination, newFace))
                .toList();
    }

    private static Person person(Sex sex, int age, Nomination nomination, boolean newFace) {
        return new Person(
                "kz-a", List.of(), sex, age, nomination, newFace, List.of(), Instant.EPOCH, Optional.empty(), false);
    }

    private static int count(Share share) {
        return share.count().orElseThrow();
    }
}
