package org.dauys.events.ballotpaper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawGroupsTest {

    @Test
    void orderIsDealtOutInTurn() {
        assertThat(DrawGroups.of(List.of("c-3", "c-2", "c-5", "c-1", "c-4", "c-7", "c-6"), 3))
                .containsExactly(List.of("c-3", "c-1", "c-6"), List.of("c-2", "c-4"), List.of("c-5", "c-7"));
    }

    @Test
    void everybodyIsInOneGroupAndNobodyIsAloneInIt() {
        for (int candidates = 2; candidates <= 60; candidates++) {
            List<String> order =
                    IntStream.range(0, candidates).mapToObj(i -> "c-" + i).toList();
            for (int most = DrawGroups.LEAST_LIMIT; most <= 20; most++) {
                List<List<String>> groups = DrawGroups.of(order, most);
                assertThat(groups.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(order);
                int largest = groups.stream().mapToInt(List::size).max().orElseThrow();
                int smallest = groups.stream().mapToInt(List::size).min().orElseThrow();
                assertThat(largest).isLessThanOrEqualTo(most);
                assertThat(smallest).isGreaterThanOrEqualTo(2).isGreaterThanOrEqualTo(largest - 1);
                assertThat(groups).hasSize((candidates + most - 1) / most);
            }
        }
    }

    @Test
    void limitUnderWhichSomebodyMightBeAloneIsRefused() {
        assertThatThrownBy(() -> DrawGroups.of(List.of("c-1", "c-2", "c-3"), 2))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
