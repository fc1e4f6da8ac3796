package org.dauys.simulator.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/** What answers took, in milliseconds, in ascending order. Not empty. */
record Latencies(double[] sorted) {

    static Latencies of(List<Long> nanos) {
        return new Latencies(
                nanos.stream().mapToDouble(each -> each / 1e6).sorted().toArray());
    }

    /** Does something so many times, one after the other, after a tenth as many that are not counted. */
    static Latencies of(int times, IntConsumer action) {
        int uncounted = times / 10;
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < uncounted + times; i++) {
            long begin = System.nanoTime();
            action.accept(i);
            if (i >= uncounted) {
                nanos.add(System.nanoTime() - begin);
            }
        }
        return of(nanos);
    }

    /** The smallest time within which this share of the answers came (nearest rank). */
    double quantile(double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Latencies latencies && Arrays.equals(sorted, latencies.sorted);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sorted);
    }

    @Override
    public String toString() {
        return "Latencies[" + sorted.length + "]";
    }
}
