package org.dauys.events.ballotlog;

import java.util.Set;

/**
 * The form of records in the ballot box {@code dauys.ballots}. The key is null, the partition is the election's, the
 * value is the exact bytes, and no header outside {@link #HEADERS} may exist: a trace context, a pod name or a time of
 * ours beside a ballot would tell who cast it.
 */
public final class BallotLog {

    /** {@link Kind#headerValue()} of the record. */
    public static final String KIND_HEADER = "kind";

    /** Belenios uuid of the election. */
    public static final String ELECTION_HEADER = "election";

    /** All headers that a record may have. */
    public static final Set<String> HEADERS = Set.of(KIND_HEADER, ELECTION_HEADER);

    private BallotLog() {}

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
    }
}
