package org.dauys.events.audit;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.dauys.events.json.CanonicalJson;

/**
 * How long a trail was at some time, and what it came to.
 *
 * @param trail {@code registration} or {@code credential-authority}
 * @param number from 1, without gaps
 * @param rows how many records, from the first one, are under it
 * @param head of {@link AuditChain}
 * @param at when it was made
 */
public record AuditHead(String trail, long number, long rows, String head, Instant at) {

    public AuditHead {
        requireNonNull(trail, "trail");
        requireNonNull(head, "head");
        requireNonNull(at, "at");
        if (number < 1 || rows < 1 || !head.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not the head of a trail");
        }
    }

    /** What is signed. */
    public byte[] bytes() {
        return CanonicalJson.write(this);
    }

    /**
     * A head as it is published.
     *
     * @param keyId of the key that signs
     * @param signature of {@link AuditHead#bytes}, SHA256withRSA, in Base64
     */
    public record Signed(AuditHead head, String keyId, String signature) {

        public Signed {
            requireNonNull(head, "head");
            requireNonNull(keyId, "key_id");
            requireNonNull(signature, "signature");
        }
    }

    /** A key that signs heads, in X.509 form and Base64. */
    public record Key(String keyId, String publicKey) {

        public Key {
            requireNonNull(keyId, "key_id");
            requireNonNull(publicKey, "public_key");
        }
    }
}
