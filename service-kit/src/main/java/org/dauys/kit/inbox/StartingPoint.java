package org.dauys.kit.inbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Where a consumer goes on, and whether the log is still the one that it has read so far. A ballot log that is shorter than
 * our position, or that was made anew, holds records that nobody would ever look at if we went on: then the consumer stays
 * where it is until somebody has found out what happened.
 */
final class StartingPoint {

    // As often as that a topic is asked whether it is the same one, when records of it have come.
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final TopicConsumer handler;
    private final ConsumerPositions positions;
    private final KafkaClients clients;
    private Map<String, String> topicIds = new HashMap<>();
    private long askedAt;

    StartingPoint(TopicConsumer handler, ConsumerPositions positions, KafkaClients clients) {
        this.handler = handler;
        this.positions = positions;
        this.clients = clients;
    }

    /** Asks for the topics as they are now; call it when the connection is opened. */
    void look() {
        topicIds = clients.topicIds(handler.topics());
        askedAt = System.nanoTime();
    }

    /**
     * The offset to go on from.
     *
     * @throws LogChangedException if the log is not the one in which that was reached
     */
    long of(KafkaConsumer<byte[], byte[]> opened, TopicPartition partition) {
        String topicId = topicIds.get(partition.topic());
        ConsumerPositions.Position position = positions.begin(handler.name(), partition, topicId);
        if (position.refused().isPresent()) {
            throw new LogChangedException(
                    partition + " was refused before: " + position.refused().get());
        }
        if (!position.topicId().equals(topicId)) {
            throw refuse(
                    partition, "topic " + topicId + " is not " + position.topicId() + ", in which the position was");
        }
        long end = opened.endOffsets(Set.of(partition)).get(partition);
        if (position.next() > end) {
            throw refuse(partition, "the log ends at " + end + ", the position is " + position.next());
        }
        return position.next();
    }

    /**
     * Makes sure, at most once in a while, that records of this partition come from the topic they seem to come from.
     *
     * @throws LogChangedException if the topic was made anew since we looked
     */
    void requireSame(TopicPartition partition) {
        if (System.nanoTime() - askedAt < INTERVAL.toNanos()) {
            return;
        }
        Map<String, String> before = topicIds;
        look();
        String topic = partition.topic();
        if (!topicIds.get(topic).equals(before.get(topic))) {
            throw refuse(partition, "topic " + topicIds.get(topic) + " was made in the place of " + before.get(topic));
        }
    }

    private LogChangedException refuse(TopicPartition partition, String reason) {
        positions.refuse(handler.name(), partition, reason);
        return new LogChangedException(partition + ": " + reason);
    }
}
