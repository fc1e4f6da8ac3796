package org.dauys.voting.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.dauys.events.Topic;

/** Reads the ballot box as anyone could. */
public final class BallotLogReader {

    private final String bootstrapServers;

    public BallotLogReader(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** Every record there is now. */
    public List<ConsumerRecord<byte[], byte[]>> all() {
        List<TopicPartition> partitions = IntStream.range(0, Topic.BALLOTS.partitions())
                .mapToObj(partition -> new TopicPartition(Topic.BALLOTS.topicName(), partition))
                .toList();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    /** The records of one election. */
    public List<ConsumerRecord<byte[], byte[]>> of(String electionUuid) {
        return all().stream()
                .filter(record -> electionUuid.equals(new String(
                        record.headers().lastHeader("election").value(), java.nio.charset.StandardCharsets.UTF_8)))
                .toList();
    }
}
