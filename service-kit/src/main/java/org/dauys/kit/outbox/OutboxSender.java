package org.dauys.kit.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends outbox messages as CloudEvents in binary mode. */
final class OutboxSender implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;
    private final String source;

    OutboxSender(String bootstrapServers, String source) {
        this.source = source;
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.LINGER_MS_CONFIG,
                        5,
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        4 * 1024 * 1024,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        10_000,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        10_000,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        20_000),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /**
     * Sends in order and waits. Of a batch that breaks, the messages before the break are the result; later ones may have
     * been written too, and will be again, after the one that broke: the last record of a key is the latest message.
     */
    List<OutboxMessage> send(List<OutboxMessage> messages) throws InterruptedException {
        Map<OutboxMessage, Future<RecordMetadata>> sent = new LinkedHashMap<>();
        for (OutboxMessage message : messages) {
            sent.put(message, producer.send(record(message)));
        }
        List<OutboxMessage> acknowledged = new ArrayList<>();
        for (Map.Entry<OutboxMessage, Future<RecordMetadata>> entry : sent.entrySet()) {
            try {
                entry.getValue().get();
            } catch (ExecutionException e) {
                return acknowledged;
            }
            acknowledged.add(entry.getKey());
        }
        return acknowledged;
    }

    private ProducerRecord<String, byte[]> record(OutboxMessage message) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(message.topic(), message.key(), message.data());
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", message.ceId().toString());
        header(record, "ce_source", source);
        header(record, "ce_type", message.ceType());
        header(record, "ce_time", message.ceTime().toString());
        header(record, "content-type", "application/json");
        return record;
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
