package org.dauys.observer.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dauys.events.board.ChainEvent;
import org.dauys.events.json.EventJson;
import org.dauys.kit.sql.Row;
import org.dauys.kit.sql.Sql;

/** Events between their arrival and their place in the chain. */
@ApplicationScoped
class PendingEvents {

    private static final String COLUMNS =
            "select election_uuid, height, event_hash, event, remote_objects, arrived_at from pending_event ";

    private final Sql sql;

    PendingEvents(Sql sql) {
        this.sql = sql;
    }

    /** Keeps an event, unless there is one of that height. */
    void add(PendingEvent event) {
        sql.update(
                "insert into pending_event (election_uuid, height, event_hash, event, remote_objects, arrived_at)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict do nothing",
                event.electionUuid(),
                event.height(),
                event.eventHash(),
                event.event(),
                new String(EventJson.write(event.remoteObjects()), StandardCharsets.UTF_8),
                event.arrivedAt());
    }

    Optional<PendingEvent> at(String electionUuid, int height) {
        return sql.one(COLUMNS + "where election_uuid = ? and height = ?", PendingEvents::event, electionUuid, height);
    }

    /** The lowest that waits. */
    Optional<PendingEvent> lowest(String electionUuid) {
        return sql.one(COLUMNS + "where election_uuid = ? order by height limit 1", PendingEvents::event, electionUuid);
    }

    List<String> elections() {
        return sql.list("select distinct election_uuid from pending_event", row -> row.text("election_uuid"));
    }

    void removeUpTo(String electionUuid, int height) {
        sql.update("delete from pending_event where election_uuid = ? and height <= ?", electionUuid, height);
    }

    private static PendingEvent event(Row row) {
        return new PendingEvent(
                row.text("election_uuid"),
                row.integer("height"),
                row.text("event_hash"),
                row.text("event"),
                Arrays.asList(row.json("remote_objects", ChainEvent.RemoteObject[].class)),
                row.instant("arrived_at"));
    }
}
