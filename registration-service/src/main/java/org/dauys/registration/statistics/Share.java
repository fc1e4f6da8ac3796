package org.dauys.registration.statistics;

import java.util.Optional;

/**
 * A part of a total.
 *
 * @param count absent if it is withheld
 * @param of the denominator
 * @param share from 0 to 1; absent if it is withheld, or the denominator is 0
 */
public record Share(Optional<Integer> count, int of, Optional<Double> share) {

    static Share of(int count, int total) {
        return new Share(
                Optional.of(count), total, total == 0 ? Optional.empty() : Optional.of((double) count / total));
    }

    /** The same denominator with nothing said of it. */
    Share withheld() {
        return new Share(Optional.empty(), of, Optional.empty());
    }
}
