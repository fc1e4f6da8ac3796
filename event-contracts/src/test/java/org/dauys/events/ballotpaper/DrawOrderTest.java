package org.dauys.events.ballotpaper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawOrderTest {

    private static final List<String> CANDIDACIES =
            IntStream.range(0, 20).mapToObj(i -> "c-" + i).toList();

    @Test
    void doesNotDependOnTheOrderInWhichCandidaciesAreGiven() {
        List<String> reversed = new ArrayList<>(CANDIDACIES);
        Collections.reverse(reversed);

        assertThat(DrawOrder.of("seed", "contest", reversed)).isEqualTo(DrawOrder.of("seed", "contest", CANDIDACIES));
    }

    @Test
    void isAPermutationThatChangesWithTheSeedAndTheContest() {
        List<String> drawn = DrawOrder.of("seed", "contest", CANDIDACIES);

        assertThat(drawn).containsExactlyInAnyOrderElementsOf(CANDIDACIES);
        assertThat(DrawOrder.of("another seed", "contest", CANDIDACIES)).isNotEqualTo(drawn);
        assertThat(DrawOrder.of("seed", "another contest", CANDIDACIES)).isNotEqualTo(drawn);
    }

    @Test
    void isTheOrderThatAnyoneGetsFromTheDescription() {
        // printf 'seed|contest|c-1' | sha256sum, and so on
        assertThat(DrawOrder.of("seed", "contest", List.of("c-1", "c-2", "c-3")))
                .containsExactly("c-2", "c-1", "c-3");
    }
}
