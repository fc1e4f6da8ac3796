package org.dauys.observer.stream;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
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

    /** Whether everything after an id is here. */
    synchronized boolean holds(long id) {
        return id >= before;
    }

    /** Events of a stream after an id; empty if they are no longer all here. Looks only at what is newer than the id. */
    synchronized Optional<List<StoredEvent>> after(StreamName stream, long id, int limit) {
        if (!holds(id)) {
            return Optional.empty();
        }
        List<StoredEvent> newer = new ArrayList<>();
        Iterator<StoredEvent> fromTheEnd = events.descendingIterator();
        while (fromTheEnd.hasNext()) {
            StoredEvent event = fromTheEnd.next();
            if (event.id() <= id) {
                break;
            }
            if (event.stream() == stream) {
                newer.add(event);
            }
        }
        Collections.reverse(newer);
        return Optional.of(List.copyOf(newer.subList(0, Math.min(limit, newer.size()))));
    }
}
