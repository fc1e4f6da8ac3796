package org.dauys.auditor.verify;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dauys.auditor.receipt.Receipt;
import org.dauys.auditor.record.RemoteRecord;
import org.dauys.auditor.record.RemoteRecord.IndexEntry;
import org.dauys.protocol.audit.RecordVerification;
import org.dauys.protocol.ballot.Tracker;

/**
 * Receipts against a verified record: an accepted ballot whose merge-by time is over must be in it, unless the published
 * log index says by which rule it does not count. An acceptance is a promise to judge the ballot, not yet the judgement:
 * one ballot too many, or one that races a strike-off, is accepted and then left out.
 */
final class ReceiptsInRecord {

    private final RecordVerification record;
    private final Optional<RemoteRecord> published;

    /**
     * @param record verified and without a finding
     * @param published where its log index can be asked for; without it every absence is an objection
     */
    ReceiptsInRecord(RecordVerification record, Optional<RemoteRecord> published) {
        this.record = record;
        this.published = published;
    }

    Remarks check(List<byte[]> receipts) {
        List<String> objections = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (byte[] bytes : receipts) {
            Receipt receipt = Receipt.parse(bytes);
            String which = "receipt for " + receipt.tracker() + ": ";
            Optional<String> uuid = record.summary().uuid().map(Object::toString);
            if (!uuid.equals(Optional.of(receipt.election()))) {
                objections.add(which + "is for another election, " + receipt.election());
            } else if (isMissing(receipt)) {
                Optional<String> rule = ruleAgainst(receipt);
                rule.ifPresent(name -> notes.add(which + "in the log and not counted: " + name));
                if (rule.isEmpty()) {
                    objections.add(which + "RECEIPTED_BALLOT_MISSING: promised for " + receipt.mergeBy()
                            + " and not in the record");
                }
            }
        }
        return new Remarks(objections, notes);
    }

    private boolean isMissing(Receipt receipt) {
        Tracker tracker = Tracker.parseBase64(receipt.tracker());
        return receipt.isAcceptance()
                && receipt.mergeBy().isBefore(Instant.now())
                && record.contents().ballots().heightOf(tracker).isEmpty();
    }

    /** The rule by which the log index leaves this very ballot out. No answer is no explanation. */
    private Optional<String> ruleAgainst(Receipt receipt) {
        if (published.isEmpty()) {
            return Optional.empty();
        }
        try {
            String sha256 = Tracker.parseBase64(receipt.tracker()).toHex();
            return published
                    .get()
                    .indexEntry(receipt.offset())
                    .filter(entry -> entry.isOf(receipt.partition(), sha256))
                    .filter(IndexEntry::isLeftOutByRule)
                    .map(IndexEntry::disposition);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
