package org.dauys.voting.receipt;

import java.time.Instant;
import java.util.Optional;
import org.dauys.events.json.CanonicalJson;

/**
 * What a voter holds after the ballot box has answered. Anyone can check it against the published log index, and the
 * signature with the keys at {@code /api/ballot-box/receipt-keys}.
 *
 * @param election uuid
 * @param tracker of the ballot, Base64
 * @param logEpoch id of the topic
 * @param partition of the ballot box
 * @param offset in the partition
 * @param logAppendTime the broker's time of the append
 * @param mergeBy the log index says by then what became of the record; if the verdict is {@code accepted}, the ballot is
 *     on the public board, unless it was one too many of its credential, or a strike-off that this pod did not know yet
 *     stands before it in the log
 * @param verdict {@code accepted} or {@code late}
 * @param keyId of the signing key
 * @param signature Ed25519 over the canonical bytes of the receipt without this member, Base64
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

    /**
     * Valid and in time: the ballot counts unless the voter casts another. Whether it is within the limit of ballots per
     * credential, and whether a strike-off stands before it, is decided in the order of the log, which a pod does not see.
     */
    public static final String ACCEPTED = "accepted";

    /** Appended after the close and its grace: the ballot is in the log and does not count. */
    public static final String LATE = "late";

    /** What is signed. */
    public byte[] signedBytes() {
        return CanonicalJson.write(signed(Optional.empty()));
    }

    Receipt signed(Optional<String> by) {
        return new Receipt(election, tracker, logEpoch, partition, offset, logAppendTime, mergeBy, verdict, keyId, by);
    }
}
