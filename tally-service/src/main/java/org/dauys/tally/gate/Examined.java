package org.dauys.tally.gate;

import java.util.Optional;
import org.dauys.events.ballotlog.CloseMarker;
import org.dauys.events.ballotlog.StrikeOff;
import org.dauys.protocol.digest.Sha256;
import org.dauys.tally.log.LogRecord;

/** What a record is by itself, before any other record is looked at. */
sealed interface Examined {

    LogRecord record();

    /** Digest of the value; for a ballot its tracker. */
    Sha256 digest();

    /** The election it is for, if there is one. */
    default Optional<GateElection> forElection() {
        return Optional.empty();
    }

    /** The credential it names, 64 hexadecimal digits, if it names one. */
    default Optional<String> names() {
        return Optional.empty();
    }

    /**
     * Claims to be a ballot.
     *
     * @param credential as the beginning of the ballot states it, unless it cannot be read
     */
    record CastBallot(LogRecord record, Sha256 digest, GateElection election, Optional<String> credential)
            implements Examined {
        @Override
        public Optional<GateElection> forElection() {
            return Optional.of(election);
        }

        @Override
        public Optional<String> names() {
            return credential;
        }
    }

    /** A strike-off of a listed credential. */
    record Strike(LogRecord record, Sha256 digest, GateElection election, StrikeOff strikeOff) implements Examined {
        @Override
        public Optional<GateElection> forElection() {
            return Optional.of(election);
        }

        @Override
        public Optional<String> names() {
            return Optional.of(strikeOff.credential());
        }
    }

    /** A close marker. */
    record Marker(LogRecord record, Sha256 digest, GateElection election, CloseMarker marker) implements Examined {
        @Override
        public Optional<GateElection> forElection() {
            return Optional.of(election);
        }
    }

    /** Nothing that belongs here. */
    record Unusable(LogRecord record, Sha256 digest, String reason) implements Examined {}
}
