package org.dauys.registration.campaign.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProfileDeadlineTest {

    private static final Instant DEADLINE = Instant.parse("2020-09-06T18:00:00Z");

    @Test
    void theLastInstantBeforeTheDeadlineIsInTimeAndTheDeadlineIsNot() {
        assertThat(ProfileDeadline.isOver(DEADLINE, DEADLINE.minusNanos(1))).isFalse();
        assertThat(ProfileDeadline.isOver(DEADLINE, DEADLINE)).isTrue();
    }
}
