package org.dauys.auditor.receipt;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.dauys.auditor.receipt.ReceiptFinding.State;
import org.dauys.auditor.record.RemoteRecord;
import org.dauys.auditor.record.RemoteRecord.BoardPlace;
import org.dauys.auditor.record.RemoteRecord.IndexEntry;
import org.dauys.protocol.ballot.Tracker;

/** Holds a receipt against the published log index and board. */
public final class CheckReceipt {

    private final RemoteRecord record;
    private final ReceiptKeys keys;

    public CheckReceipt(RemoteRecord record, ReceiptKeys keys) {
        this.record = record;
        this.keys = keys;
    }

    /**
     * @throws IllegalArgumentException if the receipt is for another election
     */
    public ReceiptFinding check(Receipt receipt) throws IOException {
        if (!receipt.election().equals(record.uuid())) {
            throw new IllegalArgumentException("the receipt is for election " + receipt.election());
        }
        if (!keys.find(receipt.keyId()).map(receipt::isSignedBy).orElse(false)) {
            return new ReceiptFinding(State.BAD_SIGNATURE, "no published key signed this receipt");
        }
        Optional<IndexEntry> entry = record.indexEntry(receipt.offset());
        if (entry.isEmpty()) {
            return receipt.mergeBy().isBefore(Instant.now())
                    ? new ReceiptFinding(State.MISSING, "was to be on the board by " + receipt.mergeBy())
                    : new ReceiptFinding(State.PENDING, "will be on the board by " + receipt.mergeBy());
        }
        return compare(receipt, entry.get());
    }

    private ReceiptFinding compare(Receipt receipt, IndexEntry entry) throws IOException {
        String sha256 = Tracker.parseBase64(receipt.tracker()).toHex();
        if (!entry.isOf(receipt.partition(), sha256)) {
            return new ReceiptFinding(
                    State.REPLACED, "offset " + entry.offset() + " of the log index holds ballot " + entry.tracker());
        }
        boolean late = entry.disposition().equals("LATE");
        if (late == receipt.isAcceptance() || entry.disposition().equals("INVALID")) {
            return new ReceiptFinding(
                    State.CONTRADICTED,
                    "the receipt says " + receipt.verdict() + ", the log index " + entry.disposition());
        }
        if (late) {
            return new ReceiptFinding(State.HONOURED, "refused as late, as the receipt says");
        }
        if (!entry.disposition().equals("CHAINED") && !entry.disposition().equals("REPEAT")) {
            return new ReceiptFinding(State.NOT_COUNTED, "in the log and not counted: " + entry.disposition());
        }
        Optional<BoardPlace> place = record.ballot(sha256);
        if (place.isEmpty() || !Optional.of(place.get().height()).equals(entry.height())) {
            return new ReceiptFinding(
                    State.NOT_ON_BOARD,
                    "the log index says " + entry.disposition() + " at height "
                            + entry.height().map(String::valueOf).orElse("?"));
        }
        return new ReceiptFinding(
                State.HONOURED,
                "on the board at height " + place.get().height()
                        + (place.get().superseded() ? ", superseded by a later ballot of the same credential" : ""));
    }
}
