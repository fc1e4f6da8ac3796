package org.dauys.program.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.dauys.events.Topic;
import org.dauys.events.json.EventJson;

/** Reads {@code dauys.programme} as observer-service would. */
public final class ProgrammeTopic {

    private final String bootstrapServers;

    public ProgrammeTopic(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** Messages of one type under one key, as of now. */
    public <T> List<T> messages(String key, String ceType, Class<T> type) {
        TopicPartition partition = new TopicPartition(Topic.PROGRAMME.topicName(), 0);
        List<T> messages = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            while (consumer.position(partition) < end) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    String ce =
                            new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
                    if (record.key().equals(key) && ce.equals(ceType)) {
                        messages.add(EventJson.read(record.value(), type));
                    }
                }
            }
        }
        return messages;
    }
}
