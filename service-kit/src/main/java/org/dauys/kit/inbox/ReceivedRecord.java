package org.dauys.kit.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.dauys.events.json.EventJson;

/**
 * One record as it was read.
 *
 * @param timestamp of the broker for topics with log-append time
 * @param value exact bytes; empty for a tombstone
 * @param headers by name; of repeated headers the last
 */
public record ReceivedRecord(
        String topic,
        int partition,
        long offset,
        Instant timestamp,
        Optional<String> key,
        byte[] value,
        Map<String, String> headers) {

    /** What Kafka's client read, without Kafka's types. */
    public static ReceivedRecord of(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), header.value() == null ? "" : text(header.value()));
        }
        return new ReceivedRecord(
                record.topic(),
                record.partition(),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                Optional.ofNullable(record.key()).map(ReceivedRecord::text),
                record.value() == null ? new byte[0] : record.value(),
                Map.copyOf(headers));
    }

    /** A header, if the record has it. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The CloudEvents type; empty if there is none. */
    public String ceType() {
        return headers.getOrDefault("ce_type", "");
    }

    /** The value as event data. */
    public <T> T data(Class<T> type) {
        return EventJson.read(value, type);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Where it is, and nothing of what it says. */
    @Override
    public String toString() {
        return topic + "-" + partition + "@" + offset;
    }
}
