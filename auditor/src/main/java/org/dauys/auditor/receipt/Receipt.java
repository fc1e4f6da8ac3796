package org.dauys.auditor.receipt;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.dauys.events.json.CanonicalJson;
import org.dauys.events.json.EventJson;
import org.dauys.protocol.ballot.Tracker;

/**
 * A receipt as voting-service signs it: Ed25519 over the canonical JSON without the signature.
 *
 * @param election uuid
 * @param tracker Base64
 * @param logEpoch topic id of the ballot box
 * @param partition of the ballot box
 * @param offset in the partition
 * @param logAppendTime the broker's time
 * @param mergeBy when the ballot must be on the board
 * @param verdict {@code accepted} or {@code late}
 * @param keyId of the signing key
 * @param signature Base64
 */
public record Receipt(
        String election,
        String tracker,
        String logEpoch,
        int partition,
        long offset,
        Instant logAppendTime,
        Instant mergeBy,
        String verdict,
        String keyId,
        Optional<String> signature) {

    public Receipt {
        requireNonNull(election, "election");
        requireNonNull(tracker, "tracker");
        requireNonNull(logEpoch, "log_epoch");
        requireNonNull(logAppendTime, "log_append_time");
        requireNonNull(mergeBy, "merge_by");
        requireNonNull(verdict, "verdict");
        requireNonNull(keyId, "key_id");
        signature = requireNonNullElse(signature, Optional.empty());
        Tracker.parseBase64(tracker);
    }

    private record Answer(Optional<Receipt> receipt) {}

    /**
     * Reads a receipt, alone or inside the whole answer to a cast.
     *
     * @throws IllegalArgumentException if it is none, or a member of it is missing
     */
    public static Receipt parse(byte[] bytes) {
        try {
            Answer answer = EventJson.read(bytes, Answer.class);
            Optional<Receipt> inside = answer == null || answer.receipt() == null ? Optional.empty() : answer.receipt();
            return inside.orElseGet(() -> requireNonNull(EventJson.read(bytes, Receipt.class), "receipt"));
        } catch (UncheckedIOException | NullPointerException e) {
            throw new IllegalArgumentException(
                    "this is no receipt: not JSON, or a member is missing or not of its form", e);
        }
    }

    public boolean isAcceptance() {
        return "accepted".equals(verdict);
    }

    /** Whether the key in X.509 form signed exactly this receipt. */
    public boolean isSignedBy(byte[] x509) {
        try {
            PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509));
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(CanonicalJson.write(new Receipt(
                    election,
                    tracker,
                    logEpoch,
                    partition,
                    offset,
                    logAppendTime,
                    mergeBy,
                    verdict,
                    keyId,
                    Optional.empty())));
            return signature.isPresent() && check.verify(Base64.getDecoder().decode(signature.get()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
