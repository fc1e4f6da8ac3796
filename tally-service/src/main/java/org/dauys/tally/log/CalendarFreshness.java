package org.dauys.tally.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.dauys.events.Topic;
import org.dauys.kit.inbox.ConsumerPositions;
import org.dauys.kit.inbox.KafkaClients;

/**
 * Up to when we know the calendar. An extension is decided before the close; whoever knows the calendar as of the close
 * knows every extension. Nothing is called late, and no close marker is written or believed, on older knowledge.
 */
@ApplicationScoped
public class CalendarFreshness {
    /** Name of the consumer whose positions say how far the calendar has been applied. */
    public static final String CALENDAR_CONSUMER = "calendar";

    private final KafkaClients kafka;
    private final ConsumerPositions positions;
    private final Clock clock;
    private volatile Instant freshAsOf = Instant.MIN;

    public CalendarFreshness(KafkaClients kafka, ConsumerPositions positions, Clock clock) {
        this.kafka = kafka;
        this.positions = positions;
        this.clock = clock;
    }

    /**
     * Makes sure that every calendar published before this instant has been applied.
     *
     * @throws StaleCalendarException if that cannot be said now; ask again
     */
    public void requireAsOf(Instant instant) {
        if (freshAsOf.isBefore(instant)) {
            refresh();
        }
        if (freshAsOf.isBefore(instant)) {
            throw new StaleCalendarException();
        }
    }

    private synchronized void refresh() {
        Instant asked = clock.instant();
        try (KafkaConsumer<byte[], byte[]> consumer = kafka.consumer(CALENDAR_CONSUMER)) {
            Map<TopicPartition, Long> ends =
                    consumer.endOffsets(consumer.partitionsFor(Topic.CALENDAR.topicName()).stream()
                            .map(info -> new TopicPartition(info.topic(), info.partition()))
                            .toList());
            String topicId = kafka.topicIds(Set.of(Topic.CALENDAR)).get(Topic.CALENDAR.topicName());
            boolean applied = ends.entrySet().stream()
                    .allMatch(end -> positions.hasReached(CALENDAR_CONSUMER, end.getKey(), topicId, end.getValue()));
            if (applied) {
                freshAsOf = asked;
            }
        }
    }
}
