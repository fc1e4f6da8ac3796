package org.dauys.observer.board;

import java.time.Instant;
import java.util.List;
import org.dauys.events.board.ChainEvent;

/** An event that has come and is not appended yet. */
record PendingEvent(
        String electionUuid,
        int height,
        String eventHash,
        String event,
        List<ChainEvent.RemoteObject> remoteObjects,
        Instant arrivedAt) {

    /** Its name in alarms. */
    String subject() {
        return "event " + height;
    }
}
