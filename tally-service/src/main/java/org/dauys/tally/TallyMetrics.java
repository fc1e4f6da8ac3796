package org.dauys.tally;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.dauys.events.Topic;
import org.dauys.kit.inbox.ConsumerPositions;
import org.dauys.kit.inbox.KafkaClients;
import org.dauys.kit.sql.Sql;

/** How long the chains are, and how far the gate is behind the ballot log. Sums only: no election, no credential. */
@ApplicationScoped
public class TallyMetrics {
    private static final String GATE = "gate";

    private final Sql sql;
    private final KafkaClients kafka;
    private final ConsumerPositions positions;
    private final AtomicLong events = new AtomicLong();
    private final AtomicLong backlog = new AtomicLong();

    public TallyMetrics(Sql sql, KafkaClients kafka, ConsumerPositions positions, MeterRegistry metrics) {
        this.sql = sql;
        this.kafka = kafka;
        this.positions = positions;
        Gauge.builder("dauys.tally.chain.heights", events, AtomicLong::doubleValue)
                .description("Events in all chains")
                .register(metrics);
        Gauge.builder("dauys.tally.gate.backlog", backlog, AtomicLong::doubleValue)
                .description("Records of the ballot log that the gate has not passed yet")
                .register(metrics);
    }

    @Scheduled(every = "${dauys.tally.metrics-interval}", concurrentExecution = ConcurrentExecution.SKIP)
    void measure() {
        events.set(sql.number("select coalesce(sum(height + 1), 0) from election"));
        try (KafkaConsumer<byte[], byte[]> consumer = kafka.consumer("metrics")) {
            Map<TopicPartition, Long> ends =
                    consumer.endOffsets(consumer.partitionsFor(Topic.BALLOTS.topicName()).stream()
                            .map(info -> new TopicPartition(info.topic(), info.partition()))
                            .toList());
            backlog.set(ends.entrySet().stream()
                    .mapToLong(end -> end.getValue() - positions.next(GATE, end.getKey()))
                    .sum());
        }
    }
}
