package org.dauys.simulator.measure;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.dauys.simulator.progress.Progress;

/** Takes times into a table and says them as they come. */
record Stopwatch(Measured measured, Progress progress) {

    /** The result of what is timed. */
    <T> T time(String what, Supplier<T> action) {
        Instant begin = Instant.now();
        T result = action.get();
        measured.add(what, since(begin), "s");
        progress.say("%s: %.1f s", what, since(begin));
        return result;
    }

    /** In seconds. */
    static double since(Instant begin) {
        return Duration.between(begin, Instant.now()).toMillis() / 1000.0;
    }
}
