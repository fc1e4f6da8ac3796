package org.dauys.simulator.oracle;

import java.util.List;
import java.util.Optional;

/**
 * What is published about one election, as anyone can read it.
 *
 * @param uuid the election
 * @param partition of the ballot box
 * @param index the log index, in the order of offsets
 * @param chainedBallots trackers of the {@code Ballot} events of the record, hexadecimal, in the order of heights
 * @param tallied ballots that the sealed count says it counts, once there is one
 * @param result per question the count of each choice, once there is one
 */
public record PublishedElection(
        String uuid,
        int partition,
        List<IndexEntry> index,
        List<String> chainedBallots,
        Optional<Integer> tallied,
        Optional<List<List<Integer>>> result) {

    /**
     * One record of the ballot box.
     *
     * @param offset in the partition
     * @param tracker hexadecimal SHA-256 of the value
     * @param disposition as published, such as {@code CHAINED}
     * @param height of the event, for ballots that are or were chained
     */
    public record IndexEntry(long offset, String tracker, String disposition, Optional<Integer> height) {

        /** Whether the record is a ballot, whatever became of it. */
        public boolean isBallot() {
            return !disposition.equals("CLOSE_MARKER") && !disposition.equals("STRIKE_OFF");
        }
    }
}
