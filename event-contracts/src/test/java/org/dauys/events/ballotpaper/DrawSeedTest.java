package org.dauys.events.ballotpaper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The vectors of {@code docs/draws.md}, made with {@code sha256sum} as that page says. */
class DrawSeedTest {

    private static final String FIRST = "ab".repeat(32);
    private static final String SECOND = "0c".repeat(32);

    @Test
    void commitmentIsTheHashOfTheDigitsAsText() {
        assertThat(DrawSeed.commitmentTo(FIRST))
                .isEqualTo("271a413bd339c5709fdceaec41f14f11e9fbfb5042d72d331c65f32b284cd09a");
        assertThat(DrawSeed.commitmentTo(SECOND))
                .isEqualTo("91cd330de7ec791115c699caab80bc17e746d64a41abff1034b57c7ad185873c");
    }

    @Test
    void seedIsTheOneThatAnyoneGetsFromTheDescription() {
        assertThat(DrawSeed.of("primary-2020", 1, List.of(FIRST, SECOND), Optional.empty()))
                .isEqualTo("9bbbec9e0a287abcf7ea3aa646b80ab6bf44975e257cf6059c4d25501e185971")
                .isEqualTo(DrawSeed.of("primary-2020", 1, List.of(SECOND, FIRST), Optional.empty()));
        assertThat(DrawSeed.of("primary-2020", 1, List.of(FIRST, SECOND), Optional.of("4 8 15")))
                .isEqualTo("4aa7cb2898739e597f43d93adf18394044e1ad7dfd2bb48af0cbdb5630ff7cf4");
    }

    @Test
    void seedBelongsToOneRoundOfOnePrimary() {
        String seed = DrawSeed.of("primary-2020", 1, List.of(FIRST, SECOND), Optional.empty());

        assertThat(DrawSeed.of("primary-2020", 2, List.of(FIRST, SECOND), Optional.empty()))
                .isNotEqualTo(seed);
        assertThat(DrawSeed.of("primary-2021", 1, List.of(FIRST, SECOND), Optional.empty()))
                .isNotEqualTo(seed);
    }

    @Test
    void orderFollowsFromTheSeed() {
        assertThat(DrawOrder.of(
                        "9bbbec9e0a287abcf7ea3aa646b80ab6bf44975e257cf6059c4d25501e185971",
                        "local-kz-akmola-kokshetau",
                        List.of("c-1", "c-2", "c-3")))
                .containsExactly("c-3", "c-2", "c-1");
    }
}
