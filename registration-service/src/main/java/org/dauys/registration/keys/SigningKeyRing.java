package org.dauys.registration.keys;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Signing keys that follow each other. A key is published as soon as it is there, signs from its time on, and is
 * published after its successor has taken over until the last token it signed has expired. What it says depends on the keys
 * and the time alone, so all replicas agree.
 */
public final class SigningKeyRing {

    private final List<Dated> keys;
    private final Duration overlap;

    /**
     * @param keys at least one
     * @param overlap longest life of a token, and how much clocks and caches may differ
     */
    public SigningKeyRing(List<Dated> keys, Duration overlap) {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("no signing key");
        }
        this.keys = keys.stream().sorted(Comparator.comparing(Dated::from)).toList();
        this.overlap = overlap;
    }

    /** A key and when it begins to sign. */
    public record Dated(RsaSigningKey key, Instant from) {}

    /**
     * A key that verifies.
     *
     * @param until when the last token it signed has expired; absent while no other follows it
     */
    public record Published(RsaSigningKey key, Optional<Instant> until) {}

    /** The youngest key whose time has come; the first one if none has. */
    public RsaSigningKey signing(Instant now) {
        return keys.stream()
                .filter(key -> !key.from().isAfter(now))
                .reduce((older, younger) -> younger)
                .orElse(keys.get(0))
                .key();
    }

    /** The keys whose signatures hold now or will later, the oldest first. */
    public List<RsaSigningKey> published(Instant now) {
        return publications(now).stream().map(Published::key).toList();
    }

    /** The same keys, each with its end. */
    public List<Published> publications(Instant now) {
        return IntStream.range(0, keys.size())
                .mapToObj(i -> new Published(keys.get(i).key(), endOf(i)))
                .filter(each -> each.until().isEmpty() || each.until().get().isAfter(now))
                .toList();
    }

    private Optional<Instant> endOf(int index) {
        return index == keys.size() - 1
                ? Optional.empty()
                : Optional.of(keys.get(index + 1).from().plus(overlap));
    }
}
