package org.dauys.observer.election;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.dauys.observer.announcement.Elections;
import org.dauys.observer.board.AppendedEvent;
import org.dauys.observer.board.ChainHead;
import org.dauys.observer.board.ChainListener;
import org.dauys.observer.stream.StreamEvents;
import org.dauys.observer.stream.StreamName;
import org.dauys.observer.turnout.Turnout;
import org.dauys.observer.turnout.TurnoutCount;
import org.dauys.protocol.archive.EventType;

/** Puts what happens to a record into the streams: new heads, turnout, the steps of the count. */
@ApplicationScoped
class RecordNews implements ChainListener {

    private static final Set<EventType> STEPS_OF_THE_COUNT =
            Set.of(EventType.END_BALLOTS, EventType.ENCRYPTED_TALLY, EventType.PARTIAL_DECRYPTION, EventType.RESULT);

    private final StreamEvents streams;
    private final Elections elections;
    private final TurnoutCount turnout;

    RecordNews(StreamEvents streams, Elections elections, TurnoutCount turnout) {
        this.streams = streams;
        this.elections = elections;
        this.turnout = turnout;
    }

    record NewHead(String uuid, int height, String hash, long pos) {}

    record TallyStep(String uuid, int height, String event) {}

    record NewTurnout(String uuid, Turnout turnout) {}

    @Override
    public int rank() {
        return AFTER_THE_OTHERS;
    }

    @Override
    public void appended(ChainHead head, List<AppendedEvent> events) {
        String uuid = head.electionUuid();
        if (events.stream().anyMatch(event -> event.origin().isPresent())) {
            turnout(uuid);
        }
        for (AppendedEvent event : events) {
            if (STEPS_OF_THE_COUNT.contains(event.type())) {
                streams.add(
                        StreamName.TALLY,
                        uuid,
                        new TallyStep(uuid, event.height(), event.type().label()));
            }
        }
        streams.add(StreamName.BOARD, uuid, new NewHead(uuid, head.height(), head.eventHash(), head.position()));
    }

    @Override
    public void found(ChainHead head, AppendedEvent ballot) {
        turnout(head.electionUuid());
    }

    private void turnout(String uuid) {
        elections
                .find(uuid)
                .ifPresent(
                        election -> streams.add(StreamName.TURNOUT, uuid, new NewTurnout(uuid, turnout.of(election))));
    }
}
