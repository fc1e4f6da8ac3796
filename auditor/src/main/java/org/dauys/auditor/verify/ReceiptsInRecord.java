package org.dauys.auditor.verify;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dauys.auditor.receipt.Receipt;
import org.dauys.auditor.record.RecordObjects;
import org.dauys.protocol.archive.EventType;
import org.dauys.protocol.audit.RecordSummary;
import org.dauys.protocol.ballot.Tracker;
import org.dauys.protocol.digest.Sha256;

/** Receipts against a verified record: an accepted ballot whose merge-by time is over must be in it. */
final class ReceiptsInRecord {

    private final RecordSummary summary;
    private final RecordObjects objects;

    ReceiptsInRecord(RecordSummary summary, RecordObjects objects) {
        this.summary = summary;
        this.objects = objects;
    }

    List<String> missing(List<byte[]> receipts) throws IOException {
        Set<Sha256> trackers = new HashSet<>(objects.payloads(EventType.BALLOT));
        List<String> missing = new ArrayList<>();
        for (byte[] bytes : receipts) {
            Receipt receipt = Receipt.parse(bytes);
            if (summary.uuid().isPresent() && !summary.uuid().get().toString().equals(receipt.election())) {
                missing.add("receipt for " + receipt.tracker() + ": is for another election, " + receipt.election());
            } else if (receipt.isAcceptance()
                    && receipt.mergeBy().isBefore(Instant.now())
                    && !trackers.contains(Tracker.parseBase64(receipt.tracker()).digest())) {
                missing.add("receipt for " + receipt.tracker() + ": RECEIPTED_BALLOT_MISSING: promised for "
                        + receipt.mergeBy() + " and not in the record");
            }
        }
        return missing;
    }
}
