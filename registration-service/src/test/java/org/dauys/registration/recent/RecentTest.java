package org.dauys.registration.recent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RecentTest {

    private final AtomicInteger counted = new AtomicInteger();
    private Instant now = Instant.EPOCH;
    private final Recent<Integer> recent = new Recent<>(
            new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return now;
                }
            },
            Duration.ofSeconds(5));

    @Test
    void countsAgainWhenTheLastCountIsTooOldAndForEveryKeyOnItsOwn() {
        assertThat(recent.of("a", counted::incrementAndGet)).isEqualTo(1);
        now = now.plusSeconds(4);
        assertThat(recent.of("a", counted::incrementAndGet)).isEqualTo(1);
        assertThat(recent.of("b", counted::incrementAndGet)).isEqualTo(2);
        now = now.plusSeconds(1);
        assertThat(recent.of("a", counted::incrementAndGet)).isEqualTo(3);
    }
}
