package org.dauys.voting.receipt;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.dauys.voting.VotingConfig;

/** Signs what the ballot box, or the calendar, has answered. */
@Singleton
public class ReceiptSigner {

    private final ReceiptKey key;
    private final Duration mergeDelay;

    @Inject
    public ReceiptSigner(ReceiptKey key, VotingConfig config) {
        this.key = key;
        this.mergeDelay = config.mergeDelay();
    }

    /**
     * A receipt.
     *
     * @param election uuid
     * @param tracker Base64
     * @param position where and when the record stands
     * @param verdict {@link Receipt#ACCEPTED} or {@link Receipt#LATE}
     */
    public Receipt receipt(String election, String tracker, LogPosition position, String verdict) {
        Receipt receipt = new Receipt(
                election,
                tracker,
                position.logEpoch(),
                position.partition(),
                position.offset(),
                position.logAppendTime(),
                position.logAppendTime().plus(mergeDelay),
                verdict,
                key.id(),
                Optional.empty());
        return receipt.signed(Optional.of(key.sign(receipt.signedBytes())));
    }

    /** A refusal of a ballot that came too late to be appended. */
    public ClosedNotice closedNotice(
            String election, String tracker, Instant refusedAt, Instant closes, int graceSeconds) {
        ClosedNotice notice = new ClosedNotice(
                election, tracker, ClosedNotice.CLOSED, refusedAt, closes, graceSeconds, key.id(), Optional.empty());
        return notice.signed(Optional.of(key.sign(notice.signedBytes())));
    }

    /** Position of a record in the ballot box, and the broker's time there. */
    public record LogPosition(String logEpoch, int partition, long offset, Instant logAppendTime) {}
}
