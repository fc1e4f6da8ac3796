package org.dauys.observer.ballotlog;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.dauys.events.Topic;
import org.dauys.kit.inbox.KafkaClients;

/**
 * How far the copy of the ballot box is known to have been complete. What has not been copied yet is no fault of
 * tally-service: before anybody is accused of a missing record, the copy must have reached an end of the partition that
 * was asked for after the record was spoken of.
 */
@ApplicationScoped
public class LogEnds {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final BallotLogCopy copy;
    private final KafkaClients clients;
    private final Clock clock;
    private final Map<Integer, Instant> complete = new HashMap<>();
    private final Map<Integer, Asked> asked = new HashMap<>();
    private Optional<KafkaConsumer<byte[], byte[]>> consumer = Optional.empty();

    LogEnds(BallotLogCopy copy, KafkaClients clients, Clock clock) {
        this.copy = copy;
        this.clients = clients;
        this.clock = clock;
    }

    /** Where a partition ended at a time. */
    private record Asked(Instant at, long end) {}

    /** Whether every record that was in the partition at that time has been copied. False if the broker does not say. */
    public synchronized boolean isCopiedUpTo(int partition, Instant time) {
        if (!reaches(partition, time)) {
            Optional<Asked> end = Optional.ofNullable(asked.get(partition)).or(() -> ask(partition));
            end.filter(known -> copy.end(partition) + 1 >= known.end()).ifPresent(known -> {
                complete.put(partition, known.at());
                asked.remove(partition);
            });
        }
        return reaches(partition, time);
    }

    private boolean reaches(int partition, Instant time) {
        return complete.getOrDefault(partition, Instant.MIN).isAfter(time);
    }

    private Optional<Asked> ask(int partition) {
        // Before the question: a record that came between the two does not matter.
        Instant now = clock.instant();
        TopicPartition place = new TopicPartition(Topic.BALLOTS.topicName(), partition);
        try {
            if (consumer.isEmpty()) {
                consumer = Optional.of(clients.consumer("log-ends"));
            }
            long end = consumer.get().endOffsets(List.of(place), PATIENCE).get(place);
            asked.put(partition, new Asked(now, end));
            return Optional.of(asked.get(partition));
        } catch (KafkaException e) {
            close();
            return Optional.empty();
        }
    }

    @PreDestroy
    synchronized void close() {
        consumer.ifPresent(open -> open.close(Duration.ZERO));
        consumer = Optional.empty();
    }
}
