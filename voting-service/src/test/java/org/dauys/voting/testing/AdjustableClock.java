package org.dauys.voting.testing;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** The pod's clock, which a test can put wrong. */
@Singleton
public class AdjustableClock extends Clock {

    private final AtomicReference<Duration> error = new AtomicReference<>(Duration.ZERO);

    /** How far the clock is ahead. */
    public void setError(Duration ahead) {
        error.set(ahead);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(error.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.system(zone);
    }
}
