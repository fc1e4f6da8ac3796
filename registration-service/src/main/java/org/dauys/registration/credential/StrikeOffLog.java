package org.dauys.registration.credential;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.dauys.events.Topic;
import org.dauys.events.ballotlog.BallotLog;
import org.dauys.events.ballotlog.StrikeOff;
import org.dauys.events.json.EventJson;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Appends strike-offs to the ballot box, in the partition of their election and with the two headers that may exist. */
@ApplicationScoped
class StrikeOffLog {

    private static final int PATIENCE_SECONDS = 15;

    private final String bootstrapServers;
    private final AtomicReference<KafkaProducer<byte[], byte[]>> producer = new AtomicReference<>();

    StrikeOffLog(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** A strike-off and the partition of its election. */
    record Entry(StrikeOff strikeOff, int partition) {}

    /**
     * What became of a batch.
     *
     * @param acknowledged what is in the log for certain; whatever else was sent may be in it or not
     * @param silent partitions that did not acknowledge in time
     */
    record Appended(Set<Entry> acknowledged, Set<Integer> silent) {}

    /**
     * Sends a batch in its order, which holds within each partition, and waits once for all of it. The same strike-off
     * may be appended again without harm.
     */
    Appended append(List<Entry> batch) {
        if (batch.isEmpty()) {
            return new Appended(Set.of(), Set.of());
        }
        Map<Entry, Future<RecordMetadata>> sent = new LinkedHashMap<>();
        for (Entry entry : batch) {
            Future<RecordMetadata> future = producer().send(logRecord(entry));
            sent.put(entry, future);
            if (future.isDone() && !isAcknowledged(future)) {
                // The broker does not know this partition: for each of its records the producer would wait as long
                // again.
                break;
            }
        }
        producer().flush();
        Set<Entry> acknowledged = new LinkedHashSet<>();
        Set<Integer> silent = new HashSet<>();
        sent.forEach((entry, future) -> {
            if (isAcknowledged(future)) {
                acknowledged.add(entry);
            } else {
                silent.add(entry.partition());
            }
        });
        return new Appended(acknowledged, silent);
    }

    private static boolean isAcknowledged(Future<RecordMetadata> future) {
        try {
            future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static ProducerRecord<byte[], byte[]> logRecord(Entry entry) {
        ProducerRecord<byte[], byte[]> strikeOffRecord = new ProducerRecord<>(
                Topic.BALLOTS.topicName(), entry.partition(), null, EventJson.write(entry.strikeOff()));
        header(strikeOffRecord, BallotLog.KIND_HEADER, BallotLog.Kind.STRIKE_OFF.headerValue());
        header(strikeOffRecord, BallotLog.ELECTION_HEADER, entry.strikeOff().electionUuid());
        return strikeOffRecord;
    }

    void stop(@Observes ShutdownEvent event) {
        KafkaProducer<byte[], byte[]> open = producer.getAndSet(null);
        if (open != null) {
            open.close(Duration.ofSeconds(PATIENCE_SECONDS));
        }
    }

    private synchronized KafkaProducer<byte[], byte[]> producer() {
        if (producer.get() == null) {
            producer.set(new KafkaProducer<>(
                    Map.of(
                            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                            bootstrapServers,
                            ProducerConfig.ACKS_CONFIG,
                            "all",
                            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                            true,
                            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                            5000,
                            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                            10_000,
                            ProducerConfig.MAX_BLOCK_MS_CONFIG,
                            10_000),
                    new ByteArraySerializer(),
                    new ByteArraySerializer()));
        }
        return producer.get();
    }

    private static void header(ProducerRecord<byte[], byte[]> strikeOffRecord, String name, String value) {
        strikeOffRecord.headers().add(new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8)));
    }
}
