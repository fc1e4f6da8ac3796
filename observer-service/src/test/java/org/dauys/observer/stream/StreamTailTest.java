package org.dauys.observer.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.dauys.observer.stream.StreamEvents.StoredEvent;
import org.junit.jupiter.api.Test;

class StreamTailTest {

    private final StreamTail tail = new StreamTail(4, 10);

    private void add(long first, long last) {
        tail.add(LongStream.rangeClosed(first, last)
                .mapToObj(id -> new StoredEvent(id, id % 2 == 0 ? StreamName.BOARD : StreamName.TALLY, "{}"))
                .toList());
    }

    private List<Long> ids(StreamName stream, long after, int limit) {
        return tail.after(stream, after, limit).orElseThrow().stream()
                .map(StoredEvent::id)
                .toList();
    }

    @Test
    void theOldestEventsOfAStreamAfterAnIdComeFirst() {
        add(11, 14);

        assertThat(ids(StreamName.BOARD, 10, 9)).containsExactly(12L, 14L);
        assertThat(ids(StreamName.BOARD, 10, 1)).containsExactly(12L);
        assertThat(ids(StreamName.TALLY, 11, 9)).containsExactly(13L);
        assertThat(ids(StreamName.TALLY, 14, 9)).isEmpty();
    }

    @Test
    void whatHasFallenOutIsNotHeld() {
        add(11, 16);

        assertThat(tail.holds(12)).isTrue();
        assertThat(tail.holds(11)).isFalse();
        assertThat(tail.after(StreamName.BOARD, 11, 9)).isEmpty();
    }
}
