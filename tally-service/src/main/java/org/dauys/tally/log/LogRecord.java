package org.dauys.tally.log;

import java.time.Instant;
import java.util.Optional;

/**
 * One record of {@code dauys.ballots}.
 *
 * @param partition where
 * @param offset where
 * @param appended log-append time of the broker: the one clock of the close
 * @param kind value of the header of that name
 * @param election value of the header of that name, if it can be the name of an election
 * @param value exact bytes
 */
@SuppressWarnings("ArrayRecordComponent")
public record LogRecord(
        int partition, long offset, Instant appended, Optional<String> kind, Optional<String> election, byte[] value) {

    /** Where, and nothing of what is in it. */
    @Override
    public String toString() {
        return "record " + partition + "/" + offset;
    }
}
