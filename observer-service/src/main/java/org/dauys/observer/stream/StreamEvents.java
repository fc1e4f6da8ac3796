package org.dauys.observer.stream;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.dauys.events.json.EventJson;
import org.dauys.kit.sql.Row;
import org.dauys.kit.sql.Sql;

/** The stored events of all streams. */
@ApplicationScoped
public class StreamEvents {

    private static final String COLUMNS = "select stream_event_id, stream, content from stream_event ";

    private final Sql sql;
    private final Clock clock;

    StreamEvents(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** One stored event; the content is JSON. */
    record StoredEvent(long id, StreamName stream, String content) {}

    /**
     * Adds an event within the caller's transaction.
     *
     * @param subject what it is about; turnout and board events of a subject supersede each other
     * @param content written as JSON
     */
    public void add(StreamName stream, String subject, Object content) {
        // Ids in the order of commits: whoever has read an id must never find a smaller one later.
        sql.lock("stream_event");
        sql.update(
                "insert into stream_event (stream, subject, content, written_at) values (?, ?, ?, ?)",
                stream,
                subject,
                new String(EventJson.write(content), StandardCharsets.UTF_8),
                clock.instant());
    }

    long last() {
        return sql.number("select max(stream_event_id) from stream_event");
    }

    List<StoredEvent> after(long id, int limit) {
        return sql.list(
                COLUMNS + "where stream_event_id > ? order by stream_event_id limit ?", StreamEvents::event, id, limit);
    }

    List<StoredEvent> after(StreamName stream, long id, int limit) {
        return sql.list(
                COLUMNS + "where stream = ? and stream_event_id > ? order by stream_event_id limit ?",
                StreamEvents::event,
                stream,
                id,
                limit);
    }

    /** Forgets superseded turnout and board events that are older than this. */
    int prune(Instant before) {
        return sql.update(
                "delete from stream_event e where stream in ('TURNOUT', 'BOARD') and written_at < ? and exists"
                        + " (select 1 from stream_event later where later.stream = e.stream"
                        + " and later.subject = e.subject and later.stream_event_id > e.stream_event_id)",
                before);
    }

    private static StoredEvent event(Row row) {
        return new StoredEvent(
                row.bigint("stream_event_id"), row.constant("stream", StreamName.class), row.text("content"));
    }
}
