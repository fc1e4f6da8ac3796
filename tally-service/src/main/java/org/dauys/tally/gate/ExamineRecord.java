package org.dauys.tally.gate;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.dauys.events.ballotlog.BallotLog;
import org.dauys.events.ballotlog.CloseMarker;
import org.dauys.events.ballotlog.StrikeOff;
import org.dauys.events.json.EventJson;
import org.dauys.protocol.ballot.BallotHeader;
import org.dauys.protocol.digest.Sha256;
import org.dauys.protocol.json.MalformedMessageException;
import org.dauys.tally.log.LogRecord;

/** Says what a record is. Whatever bytes come, there is an answer and no exception. */
@ApplicationScoped
class ExamineRecord {
    private final GateElections elections;

    ExamineRecord(GateElections elections) {
        this.elections = elections;
    }

    Examined examine(LogRecord record) {
        Sha256 digest = Sha256.of(record.value());
        Optional<GateElection> election = record.election().flatMap(elections::find);
        if (election.isEmpty()) {
            return new Examined.Unusable(record, digest, "unknown-election");
        }
        if (election.get().partition() != record.partition()) {
            return new Examined.Unusable(record, digest, "wrong-partition");
        }
        String kind = record.kind().orElse("");
        if (kind.equals(BallotLog.Kind.BALLOT.headerValue())) {
            return new Examined.CastBallot(record, digest, election.get(), credential(record.value()));
        }
        try {
            if (kind.equals(BallotLog.Kind.STRIKE_OFF.headerValue())) {
                return strike(record, digest, election.get());
            }
            if (kind.equals(BallotLog.Kind.CLOSE_MARKER.headerValue())) {
                return marker(record, digest, election.get());
            }
        } catch (UncheckedIOException | IllegalArgumentException e) {
            return new Examined.Unusable(record, digest, "malformed");
        }
        return new Examined.Unusable(record, digest, "unknown-kind");
    }

    private static Examined strike(LogRecord record, Sha256 digest, GateElection election) {
        StrikeOff strikeOff = EventJson.read(record.value(), StrikeOff.class);
        if (strikeOff == null || strikeOff.credential() == null || strikeOff.cause() == null) {
            return new Examined.Unusable(record, digest, "malformed");
        }
        if (!election.uuid().equals(strikeOff.electionUuid())) {
            return new Examined.Unusable(record, digest, "wrong-election");
        }
        if (!election.lists(strikeOff.credential())) {
            return new Examined.Unusable(record, digest, "unlisted-credential");
        }
        return new Examined.Strike(record, digest, election, strikeOff);
    }

    private static Examined marker(LogRecord record, Sha256 digest, GateElection election) {
        CloseMarker marker = EventJson.read(record.value(), CloseMarker.class);
        if (marker == null || marker.closes() == null) {
            return new Examined.Unusable(record, digest, "malformed");
        }
        if (!election.uuid().equals(marker.electionUuid())) {
            return new Examined.Unusable(record, digest, "wrong-election");
        }
        return new Examined.Marker(record, digest, election, marker);
    }

    private static Optional<String> credential(byte[] ballot) {
        try {
            return Optional.of(BallotHeader.parse(ballot).credential().hex());
        } catch (MalformedMessageException e) {
            return Optional.empty();
        }
    }
}
