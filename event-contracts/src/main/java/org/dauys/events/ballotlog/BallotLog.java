package org.dauys.events.ballotlog;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.dauys.events.election.ElectionState;

/**
 * The form of records in the ballot box {@code dauys.ballots}. The key is null, the partition is the election's, the
 * value is the exact bytes, and no header but {@link #KIND_HEADER} and {@link #ELECTION_HEADER} may exist: a trace
 * context, a pod name or a time of ours beside a ballot would tell who cast it.
 */
public final class BallotLog {

    /** {@link Kind#headerValue()} of the record. */
    public static final String KIND_HEADER = "kind";

    /** Belenios uuid of the election. */
    public static final String ELECTION_HEADER = "election";

    private static final Predicate<String> ELECTION_UUID =
            Pattern.compile(ElectionState.UUID_FORM).asMatchPredicate();

    private BallotLog() {}

    /**
     * Whether the value of {@link #ELECTION_HEADER} can name an election. Anybody who can write to the log can write
     * anything there, such as bytes that no database takes: what cannot be a uuid is as good as no header, for every
     * reader in the same way.
     */
    public static boolean canBeElection(String header) {
        return ELECTION_UUID.test(header);
    }

    /** What a record is. */
    public enum Kind {
        /** The value is a Belenios ballot. */
        BALLOT("ballot"),
        /** The value is a {@link StrikeOff}. */
        STRIKE_OFF("strike-off"),
        /** The value is a {@link CloseMarker}. */
        CLOSE_MARKER("close-marker");

        private final String headerValue;

        Kind(String headerValue) {
            this.headerValue = headerValue;
        }

        public String headerValue() {
            return headerValue;
        }

        /** The kind that a header states; empty if it is none of these. */
        public static Optional<Kind> of(String header) {
            return Arrays.stream(values())
                    .filter(kind -> kind.headerValue.equals(header))
                    .findFirst();
        }
    }
}
