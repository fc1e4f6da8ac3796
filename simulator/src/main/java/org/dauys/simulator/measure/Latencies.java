package org.dauys.simulator.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntConsumer;

/** How long one thing took, time after time. */
final class Latencies {

    private static final double NANOS_PER_MILLI = 1_000_000.0;

    private final List<Duration> taken = new ArrayList<>();

    private Latencies() {}

    /** Does it so many times, one after the other, after a tenth as many that are not counted. */
    static Latencies of(int times, IntConsumer action) {
        Latencies latencies = new Latencies();
        for (int i = 0; i < times / 10; i++) {
            action.accept(i);
        }
        for (int i = times / 10; i < times / 10 + times; i++) {
            long begin = System.nanoTime();
            action.accept(i);
            latencies.taken.add(Duration.ofNanos(System.nanoTime() - begin));
        }
        return latencies;
    }

    /** Milliseconds that so many in a hundred took at most. */
    double percentile(int percent) {
        List<Duration> sorted = new ArrayList<>(taken);
        Collections.sort(sorted);
        int rank = (int) Math.ceil(percent / 100.0 * sorted.size());
        return sorted.get(Math.max(0, rank - 1)).toNanos() / NANOS_PER_MILLI;
    }
}
