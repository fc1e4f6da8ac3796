package org.dauys.voting.ballotbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;

/** Settings of the producer that what an acknowledgement means depends on. */
final class ProducerSettings {

    private static final Duration LONGEST_DELIVERY = Duration.ofSeconds(10);
    private static final int LINGER_MILLIS = 2;
    private static final int MAX_REQUEST_BYTES = 2 << 20;

    private ProducerSettings() {}

    static Map<String, Object> of(String bootstrapServers, Duration deliveryTimeout, Duration maxBlock) {
        if (deliveryTimeout.compareTo(LONGEST_DELIVERY) > 0 || deliveryTimeout.toMillis() < 100) {
            throw new IllegalArgumentException("dauys.voting.delivery-timeout is between 0.1 and 10 seconds");
        }
        int delivery = (int) deliveryTimeout.toMillis();
        Map<String, Object> settings = new HashMap<>();
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, delivery);
        // Half of it: a request lost with its broker is repeated once, without a duplicate.
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, delivery / 2 - LINGER_MILLIS);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MILLIS);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, maxBlock.toMillis());
        // The topic stays known through a quiet night.
        settings.put(ProducerConfig.METADATA_MAX_IDLE_CONFIG, Duration.ofDays(1).toMillis());
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_REQUEST_BYTES);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 << 10);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 64L << 20);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "none");
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
        return settings;
    }
}
