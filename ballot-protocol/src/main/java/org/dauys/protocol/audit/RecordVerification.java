package org.dauys.protocol.audit;

import java.util.Optional;

/**
 * The outcome of verifying a record.
 *
 * @param summary what was verified before the finding, or all of it
 * @param contents what was verified, to go on working with
 * @param finding the first thing that is wrong, if anything is
 */
public record RecordVerification(RecordSummary summary, RecordContents contents, Optional<Finding> finding) {
    /** Whether nothing is wrong. */
    public boolean isValid() {
        return finding.isEmpty();
    }
}
