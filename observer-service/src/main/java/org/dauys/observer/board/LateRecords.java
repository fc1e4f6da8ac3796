package org.dauys.observer.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Comparator;
import java.util.Optional;
import org.dauys.observer.alarm.AlarmBook;
import org.dauys.observer.alarm.AlarmKind;
import org.dauys.observer.ballotlog.LogEntry;
import org.dauys.protocol.archive.EventType;

/** Ballots that were chained without a record of the ballot box, and whose record turned up after all. */
@ApplicationScoped
public class LateRecords {

    private final ChainedBallots ballots;
    private final AlarmBook alarms;
    private final Instance<ChainListener> listeners;

    LateRecords(ChainedBallots ballots, AlarmBook alarms, @Any Instance<ChainListener> listeners) {
        this.ballots = ballots;
        this.alarms = alarms;
        this.listeners = listeners;
    }

    /** Within the caller's transaction: the ballot at this height has this record, and the record holds. */
    public void found(ChainHead head, int height, LogEntry record) {
        String uuid = head.electionUuid();
        if (!ballots.found(uuid, height, record.offset())) {
            return;
        }
        alarms.clear(uuid, AlarmKind.BALLOT_NOT_IN_LOG, "event " + height);
        Optional<BallotOrigin> origin = record.credential()
                .map(credential ->
                        new BallotOrigin(credential, record.appendTime(), !ballots.hasBelow(uuid, credential, height)));
        AppendedEvent ballot = new AppendedEvent(height, EventType.BALLOT, origin);
        listeners.stream()
                .sorted(Comparator.comparingInt(ChainListener::rank))
                .forEach(listener -> listener.found(head, ballot));
    }
}
