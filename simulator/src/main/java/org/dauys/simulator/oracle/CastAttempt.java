package org.dauys.simulator.oracle;

import java.util.List;
import java.util.Optional;

/**
 * One attempt to cast, as the client knows it.
 *
 * @param key number of the attempt in its journal
 * @param election uuid
 * @param credential public credential, hexadecimal
 * @param tracker hexadecimal SHA-256 of the bytes that were sent
 * @param outcome what came back
 * @param position where the receipt says the ballot is, for {@link Outcome#ACK} and {@link Outcome#LATE}
 * @param plaintext per question the marks, 0 or 1 per answer, the leading element of a question with blank included: for
 *     the recount, with the keys of a test
 */
public record CastAttempt(
        long key,
        String election,
        String credential,
        String tracker,
        Outcome outcome,
        Optional<LogPosition> position,
        List<List<Integer>> plaintext) {

    /** What can come back. */
    public enum Outcome {
        /** A receipt that accepts. */
        ACK,
        /** A receipt that says: in the log, too late. */
        LATE,
        /** Refused before it was sent to the log. */
        NO,
        /** Nobody knows: {@code outcome-unknown}, a broken connection, a time-out. */
        UNKNOWN
    }

    /** A position in the ballot box. */
    public record LogPosition(int partition, long offset) {}
}
