package org.dauys.observer.stream;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.dauys.observer.stream.StreamEvents.StoredEvent;

/** The newest events of all streams, in memory, for the many clients that are up to date. */
final class StreamTail {

    private final int capacity;
    private final Deque<StoredEvent> events = new ArrayDeque<>();
    private long before;

    /**
     * @param capacity most events kept
     * @param last id of the event before the first that will be added
     */
    StreamTail(int capacity, long last) {
        this.capacity = capacity;
        this.before = last;
    }

    synchronized void add(List<StoredEvent> newer) {
        for (StoredEvent event : newer) {
            events.addLast(event);
            if (events.size() > capacity) {
                before = events.removeFirst().id();
            }
        }
    }

    /** Id of the newest event. */
    synchronized long last() {
        return events.isEmpty() ? before : events.getLast().id();
    }

    /** Events of a stream after an id; empty if they are no longer all here. */
    synchronized Optional<List<StoredEvent>> after(StreamName stream, long id, int limit) {
        if (id < before) {
            return Optional.empty();
        }
        return Optional.of(events.stream()
                .filter(event -> event.id() > id && event.stream() == stream)
                .limit(limit)
                .toList());
    }
}
