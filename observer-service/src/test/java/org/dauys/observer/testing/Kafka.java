package org.dauys.observer.testing;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.dauys.events.MessageType;
import org.dauys.events.Topic;
import org.dauys.events.ballotlog.BallotLog;
import org.dauys.events.json.EventJson;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes to and reads from the real broker as the other services do. */
@ApplicationScoped
public class Kafka {

    private final String bootstrapServers;
    private final KafkaProducer<byte[], byte[]> producer;

    Kafka(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** A CloudEvent, as an outbox would send it. */
    public void event(String key, Object data) {
        MessageType type = MessageType.of(data);
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(type.topic().topicName(), bytes(key), EventJson.write(data));
        record.headers()
                .add("ce_type", bytes(type.ceType()))
                .add("ce_id", bytes(UUID.randomUUID().toString()))
                .add("ce_source", bytes("/test"))
                .add("ce_specversion", bytes("1.0"));
        send(record);
    }

    /** A record of the ballot box; its offset. */
    public long ballotBox(int partition, BallotLog.Kind kind, String electionUuid, byte[] value) {
        return ballotBox(partition, kind.headerValue(), electionUuid, value);
    }

    /** A record of the ballot box whose kind may be none; its offset. */
    public long ballotBox(int partition, String kind, String electionUuid, byte[] value) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(Topic.BALLOTS.topicName(), partition, null, value);
        record.headers().add(BallotLog.KIND_HEADER, bytes(kind)).add(BallotLog.ELECTION_HEADER, bytes(electionUuid));
        return send(record).offset();
    }

    /** Everything that is on the first partition of a topic. */
    public List<ConsumerRecord<byte[], byte[]>> all(Topic topic) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            TopicPartition partition = new TopicPartition(topic.topicName(), 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    @PreDestroy
    void close() {
        producer.close(Duration.ofSeconds(5));
    }

    private RecordMetadata send(ProducerRecord<byte[], byte[]> record) {
        try {
            return producer.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
