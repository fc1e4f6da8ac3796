package org.dauys.auditor.verify;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dauys.protocol.audit.RecordContents;
import org.dauys.protocol.audit.RecordSummary;
import org.dauys.protocol.digest.Sha256;

/**
 * The outcome in one line, and what stands behind it.
 *
 * @param summary what was verified
 * @param contents the same, to go on working with
 * @param objections what is wrong, in the order found; empty if everything holds
 * @param notes what a careful reader should know although nothing is wrong
 */
public record Verdict(RecordSummary summary, RecordContents contents, List<String> objections, List<String> notes) {

    public Verdict {
        objections = List.copyOf(objections);
        notes = List.copyOf(notes);
    }

    /** The same with further objections, before those found in the record itself. */
    public Verdict objecting(List<String> first) {
        return new Verdict(
                summary,
                contents,
                Stream.concat(first.stream(), objections.stream()).toList(),
                notes);
    }

    public boolean isValid() {
        return objections.isEmpty();
    }

    /** {@code VALID …} or {@code INVALID …} with the first objection, for scripts and people alike. */
    public String line() {
        String record = "election=" + summary.uuid().map(Object::toString).orElse("?") + " height=" + summary.height()
                + " head=" + summary.headHash().map(Sha256::toHex).orElse("-") + " credentials="
                + summary.credentials() + " ballots=" + summary.ballots() + " counted=" + summary.counted();
        if (!isValid()) {
            return "INVALID " + objections.get(0) + " (" + record + ")";
        }
        Optional<String> result = summary.result().map(each -> each.result().stream()
                .map(question -> question.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]")))
                .collect(Collectors.joining(",", " result=[", "]")));
        return "VALID " + record + result.orElse(" result=-");
    }
}
