package org.dauys.registration.recent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Values that may be a little old. Of many who ask at once one counts, and the others wait for the result; the keys must
 * be of things that exist, or strangers would fill the memory.
 *
 * @param <V> value, which says of what time it is
 */
public final class Recent<V> {

    private final Clock clock;
    private final Duration freshness;
    private final Map<String, Kept<V>> kept = new ConcurrentHashMap<>();

    /** @param freshness how old a value may be */
    public Recent(Clock clock, Duration freshness) {
        this.clock = clock;
        this.freshness = freshness;
    }

    private record Kept<V>(V value, Instant until) {}

    /** The value of a key, counted now if the last one is too old. */
    public V of(String key, Supplier<V> counting) {
        return kept.compute(
                        key,
                        (same, last) -> last != null && clock.instant().isBefore(last.until())
                                ? last
                                : new Kept<>(counting.get(), clock.instant().plus(freshness)))
                .value();
    }
}
