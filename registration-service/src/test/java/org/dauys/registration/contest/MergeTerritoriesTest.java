package org.dauys.registration.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dauys.events.LocalText;
import org.dauys.registration.contest.MergeTerritories.Place;
import org.dauys.registration.contest.MergeTerritories.Proposal;
import org.dauys.registration.contest.MergeTerritories.Reason;
import org.junit.jupiter.api.Test;

class MergeTerritoriesTest {

    private static Place place(String id, String region, int voters, String... contests) {
        return new Place(id, new LocalText(id, id, id), region, voters, List.of(contests));
    }

    @Test
    void theSmallOnesOfARegionGoTogetherUntilTheyAreEnough() {
        List<Proposal> plan = MergeTerritories.merge(
                List.of(
                        place("a", "r", 10, "regional"),
                        place("b", "r", 500, "regional"),
                        place("c", "r", 15, "regional"),
                        place("d", "r", 20, "regional")),
                25);
        assertThat(plan)
                .extracting(each -> each.election().territoryIds())
                .containsExactly(List.of("a", "c", "d"), List.of("b"));
        assertThat(plan).extracting(Proposal::reason).containsExactly(Reason.MERGED, Reason.LARGE_ENOUGH);
        assertThat(plan).extracting(Proposal::voters).containsExactly(45, 500);
        assertThat(plan.get(0).election().name().en()).isEqualTo("a, c, d");
    }

    @Test
    void whoIsAskedSomethingElseOrLivesElsewhereIsNoNeighbour() {
        List<Proposal> plan = MergeTerritories.merge(
                List.of(
                        place("a", "r", 10, "regional", "local-a"),
                        place("b", "r", 10, "regional"),
                        place("c", "s", 10, "regional")),
                15);
        assertThat(plan).hasSize(3);
        assertThat(plan).extracting(Proposal::reason).containsOnly(Reason.TOO_FEW_WITH_OWN_CONTESTS);
    }

    @Test
    void everyVoterIsInExactlyOneElection() {
        List<Place> places = List.of(
                place("a", "r", 1, "x"),
                place("b", "r", 2, "x"),
                place("c", "r", 3, "x"),
                place("d", "r", 4, "x"),
                place("e", "r", 5, "x"));
        for (int minimum = 1; minimum < 20; minimum++) {
            List<Proposal> plan = MergeTerritories.merge(places, minimum);
            assertThat(plan.stream().flatMap(each -> each.election().territoryIds().stream()))
                    .containsExactlyInAnyOrder("a", "b", "c", "d", "e");
            assertThat(plan.stream().mapToInt(Proposal::voters).sum()).isEqualTo(15);
            int wanted = minimum;
            if (minimum <= 15) {
                assertThat(plan).allSatisfy(each -> assertThat(each.voters()).isGreaterThanOrEqualTo(wanted));
            }
        }
    }

    @Test
    void manyNamesAreCounted() {
        List<Proposal> plan = MergeTerritories.merge(
                List.of(
                        place("a", "r", 1, "x"),
                        place("b", "r", 1, "x"),
                        place("c", "r", 1, "x"),
                        place("d", "r", 1, "x"),
                        place("e", "r", 1, "x")),
                5);
        assertThat(plan.get(0).election().name().ru()).isEqualTo("a, b, c +2");
    }
}
