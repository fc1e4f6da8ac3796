package org.dauys.registration.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.dauys.events.Topic;
import org.dauys.events.json.EventJson;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads what was really published. */
public final class KafkaReader {

    private KafkaReader() {}

    /** All messages with a key, in order, once there are at least {@code count}. */
    public static <T> List<T> messages(Topic topic, String key, Class<T> type, int count) {
        List<T> found = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.topicName()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(message -> {
                    if (key.equals(message.key())) {
                        found.add(EventJson.read(message.value(), type));
                    }
                });
                return found.size() >= count;
            });
        }
        return List.copyOf(found);
    }

    private static KafkaConsumer<String, byte[]> consumer() {
        String servers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers), new StringDeserializer(), new ByteArrayDeserializer());
    }
}
