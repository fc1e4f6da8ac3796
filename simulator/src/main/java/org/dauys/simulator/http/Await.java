package org.dauys.simulator.http;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Waiting for the system to come to something, as people do: looking again. */
public final class Await {

    private static final long PAUSE_MILLIS = 250;

    private Await() {}

    /**
     * Looks until there is something.
     *
     * @param what for the message if it does not come
     * @param atMost how long
     * @param look one look; an unreachable system counts as nothing yet
     * @throws IllegalStateException if it does not come
     */
    public static <T> T until(String what, Duration atMost, Supplier<Optional<T>> look) {
        Instant end = Instant.now().plus(atMost);
        String last = "";
        do {
            try {
                Optional<T> found = look.get();
                if (found.isPresent()) {
                    return found.get();
                }
            } catch (UncheckedIOException | ApiProblem e) {
                last = " (" + e.getMessage() + ")";
            }
            pause(PAUSE_MILLIS);
        } while (Instant.now().isBefore(end));
        throw new IllegalStateException("after " + atMost.toSeconds() + " s still waiting for " + what + last);
    }

    /** Sleeps until a moment, if it is still to come. */
    public static void moment(Instant moment) {
        long millis = Duration.between(Instant.now(), moment).toMillis();
        if (millis > 0) {
            pause(millis);
        }
    }

    /** Sleeps. */
    public static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
