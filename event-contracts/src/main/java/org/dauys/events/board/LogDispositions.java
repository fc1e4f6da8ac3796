package org.dauys.events.board;

import java.util.List;
import java.util.Optional;

/**
 * What tally-service did with records of one partition of the ballot log (topic {@code dauys.board}, key: election).
 *
 * @param electionUuid the election that the records name
 * @param partition of {@code dauys.ballots}
 * @param entries in the order of offsets
 */
public record LogDispositions(String electionUuid, int partition, List<Entry> entries) {

    /**
     * One record of the log.
     *
     * @param offset in the partition
     * @param tracker hexadecimal SHA-256 of the value
     * @param disposition what became of it
     * @param height for {@link Disposition#CHAINED}: height of its event; for {@link Disposition#REPEAT}: of the first
     * @param reason for {@link Disposition#INVALID}: which check failed
     */
    public record Entry(
            long offset, String tracker, Disposition disposition, Optional<Integer> height, Optional<String> reason) {}

    /** What can become of a record. */
    public enum Disposition {
        /** A ballot, appended to the chain. */
        CHAINED,
        /** The same bytes are in the chain already; counted once. */
        REPEAT,
        /** Appended after the close and its grace. */
        LATE,
        /** Its credential was struck off at an earlier offset. */
        STRUCK_OFF,
        /** Its credential has as many accepted ballots as allowed. */
        OVER_LIMIT,
        /** A check failed; voting-service should not have let it in: an alarm. */
        INVALID,
        /** A strike-off, in force from here. */
        STRIKE_OFF,
        /** The close marker. */
        CLOSE_MARKER
    }
}
