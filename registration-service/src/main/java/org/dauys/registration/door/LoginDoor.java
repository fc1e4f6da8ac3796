package org.dauys.registration.door;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Lets in as many as this process can serve. As long as there is room everybody gets in, whether they have waited or not.
 * When there is none, a pass gets its holder in all the same, on account of those who come without: while as many come
 * with a pass as can be served, nobody overtakes them. The waiting room hands passes out no faster than that.
 */
@Singleton
public class LoginDoor {

    private static final String OUTCOMES = "dauys.login.door";

    /** Seconds' worth of room that passes may take in advance. */
    private static final int DEEPEST = 2;

    private final Passes passes;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final double perSecond;
    private double room;
    private Instant last;

    @Inject
    LoginDoor(DoorConfig config, Passes passes, Clock clock, MeterRegistry metrics) {
        this(config.codesPerSecond(), passes, clock, metrics);
    }

    LoginDoor(int perSecond, Passes passes, Clock clock, MeterRegistry metrics) {
        this.passes = passes;
        this.clock = clock;
        this.metrics = metrics;
        this.perSecond = perSecond;
        this.room = perSecond;
        this.last = clock.instant();
    }

    /**
     * Whether somebody may ask for a code now.
     *
     * @param pass as it was sent, good or not
     */
    public boolean admits(Optional<String> pass) {
        if (takeRoom(1)) {
            return counted("admitted", true);
        }
        if (pass.filter(passes::use).isPresent()) {
            takeRoom(-DEEPEST * perSecond);
            return counted("pass", true);
        }
        return counted("refused", false);
    }

    /** Takes one place if there is at least this much room. */
    private synchronized boolean takeRoom(double atLeast) {
        Instant now = clock.instant();
        double since = Math.max(0, Duration.between(last, now).toNanos() / 1e9);
        room = Math.min(perSecond, room + since * perSecond);
        last = now;
        if (room < atLeast) {
            return false;
        }
        room--;
        return true;
    }

    private boolean counted(String outcome, boolean answer) {
        metrics.counter(OUTCOMES, "outcome", outcome).increment();
        return answer;
    }
}
