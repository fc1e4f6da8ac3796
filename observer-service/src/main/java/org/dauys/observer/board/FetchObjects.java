package org.dauys.observer.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.dauys.events.board.ChainEvent.RemoteObject;
import org.dauys.kit.peers.PeerObjectException;
import org.dauys.kit.peers.PeerObjects;
import org.dauys.observer.ObserverConfig;
import org.dauys.observer.alarm.AlarmBook;
import org.dauys.observer.alarm.AlarmKind;
import org.dauys.observer.ballotlog.BallotLogCopy;
import org.dauys.observer.payload.Payloads;
import org.dauys.protocol.archive.Event;
import org.dauys.protocol.archive.EventType;
import org.dauys.protocol.digest.Sha256;
import org.dauys.protocol.json.MalformedMessageException;

/**
 * Fetches from tally-service, by hash, what did not travel with an event: large objects, and a chained ballot that the
 * ballot box does not have, so that the board can be shown with the alarm instead of ending there.
 */
@ApplicationScoped
class FetchObjects {

    private final PeerObjects peer;
    private final Payloads payloads;
    private final BallotPatience patience;
    private final BallotLogCopy log;
    private final AlarmBook alarms;
    private final ObserverConfig config;

    FetchObjects(
            PeerObjects peer,
            Payloads payloads,
            BallotPatience patience,
            BallotLogCopy log,
            AlarmBook alarms,
            ObserverConfig config) {
        this.log = log;
        this.peer = peer;
        this.payloads = payloads;
        this.patience = patience;
        this.alarms = alarms;
        this.config = config;
    }

    void fetchFor(PendingEvent waiting) {
        for (RemoteObject remote : waiting.remoteObjects()) {
            fetch(waiting, remote);
        }
        ballot(waiting)
                .filter(ballot -> log.first(waiting.electionUuid(), ballot).isEmpty())
                .filter(ballot -> patience.isOverdue(waiting))
                .ifPresent(ballot -> fetchBallot(waiting, ballot));
    }

    private static Optional<String> ballot(PendingEvent waiting) {
        try {
            Event event = Event.parse(waiting.event().getBytes(StandardCharsets.UTF_8));
            return event.type() == EventType.BALLOT ? event.payload().map(Sha256::toHex) : Optional.empty();
        } catch (MalformedMessageException e) {
            // Appending finds the same and says so.
            return Optional.empty();
        }
    }

    private void fetchBallot(PendingEvent waiting, String ballot) {
        alarms.raise(
                waiting.electionUuid(),
                AlarmKind.BALLOT_NOT_IN_LOG,
                waiting.subject(),
                "ballot " + ballot + " is chained and not in the ballot box");
        fetch(
                waiting,
                new RemoteObject("/api/tally/elections/" + waiting.electionUuid() + "/objects/" + ballot, ballot));
    }

    private void fetch(PendingEvent waiting, RemoteObject remote) {
        String subject = waiting.subject() + ", object " + remote.sha256();
        if (payloads.missing(List.of(remote.sha256())).isEmpty()) {
            alarms.clear(waiting.electionUuid(), AlarmKind.OBJECT_UNAVAILABLE, subject);
            return;
        }
        try {
            payloads.keep(peer.fetch(
                    URI.create(config.peers().tally()),
                    remote.path(),
                    remote.sha256(),
                    config.observer().maxObjectBytes()));
            alarms.clear(waiting.electionUuid(), AlarmKind.OBJECT_UNAVAILABLE, subject);
        } catch (PeerObjectException e) {
            alarms.raise(waiting.electionUuid(), AlarmKind.OBJECT_UNAVAILABLE, subject, String.valueOf(e.getMessage()));
        }
    }
}
