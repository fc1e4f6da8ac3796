package org.dauys.registration.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.dauys.events.LocalText;
import org.dauys.events.Topic;
import org.dauys.events.election.ElectionState;
import org.dauys.events.json.EventJson;
import org.eclipse.microprofile.config.ConfigProvider;

/** Kafka as the other services use it. */
public final class TestLog {

    private TestLog() {}

    /** Says what tally-service says after Setup. */
    public static void announce(String election, String primary, String territory, int partition, Instant closes) {
        announce(election, 1, primary, territory, partition, closes, ElectionState.Stage.SET_UP);
    }

    /** Says what tally-service says when the result is chained. */
    public static void announceResult(String election, String primary, String territory, Instant closes) {
        announce(election, 2, primary, territory, 0, closes, ElectionState.Stage.RESULT);
    }

    /** Says so again with another close, as a newer version. */
    public static void announceOver(String election, String primary, String territory, Instant closes) {
        announce(election, 3, primary, territory, 0, closes, ElectionState.Stage.RESULT);
    }

    private static void announce(
            String election,
            long version,
            String primary,
            String territory,
            int partition,
            Instant closes,
            ElectionState.Stage stage) {
        ElectionState state = new ElectionState(
                election,
                version,
                primary,
                new LocalText("А", "А", "A"),
                List.of(territory),
                List.of("c"),
                partition,
                stage,
                closes.minusSeconds(7200),
                closes,
                0,
                "{}",
                "hash",
                "0".repeat(64),
                "/path",
                "0".repeat(64),
                2);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(servers(), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                    Topic.ELECTIONS.topicName(), election.getBytes(StandardCharsets.UTF_8), EventJson.write(state)));
        }
    }

    /** Everything in a partition. */
    public static List<ConsumerRecord<byte[], byte[]>> records(Topic topic, int partition) {
        TopicPartition place = new TopicPartition(topic.topicName(), partition);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(servers(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(place));
            consumer.seekToBeginning(List.of(place));
            long end = consumer.endOffsets(List.of(place)).get(place);
            List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
            Instant deadline = Instant.now().plusSeconds(30);
            while (consumer.position(place) < end) {
                if (Instant.now().isAfter(deadline)) {
                    throw new IllegalStateException(place + " was not read to its end at " + end);
                }
                consumer.poll(Duration.ofMillis(100)).forEach(all::add);
            }
            return all;
        }
    }

    /** A header as text. */
    public static String header(ConsumerRecord<byte[], byte[]> each, String name) {
        return new String(each.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static Map<String, Object> servers() {
        return new HashMap<>(Map.of(
                "bootstrap.servers", ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class)));
    }
}
