package org.dauys.registration.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Who they are, all together.
 *
 * @param stage of whom: {@code applied}, {@code registered} (ever), {@code standing} (now)
 * @param asOf when it was counted
 * @param referenceDate the day on which ages count
 * @param total how many; the denominator of every share
 * @param meanAge in years; absent if there is nobody
 */
public record Composition(
        String primaryId,
        String stage,
        Optional<String> territory,
        Optional<String> contest,
        Instant asOf,
        LocalDate referenceDate,
        int total,
        Share women,
        Share under35,
        Share pension,
        Share mothersOfMany,
        Share specialNeeds,
        Share newFaces,
        Share self,
        Share ppo,
        Optional<Double> meanAge) {

    /**
     * A part of the total.
     *
     * @param of the denominator
     * @param share from 0 to 1; absent if there is nobody
     */
    public record Share(int count, int of, Optional<Double> share) {

        static Share of(int count, int total) {
            return new Share(count, total, total == 0 ? Optional.empty() : Optional.of((double) count / total));
        }
    }

    /** Of whom a composition is. */
    public enum Stage {
        APPLIED,
        REGISTERED,
        STANDING
    }
}
