package org.dauys.registration.credential;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
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

    /**
     * Returns once the broker has acknowledged it; the same one may be appended again without harm.
     *
     * @throws BallotLogSilentException if it has not
     */
    void append(StrikeOff strikeOff, int partition) {
        ProducerRecord<byte[], byte[]> strikeOffRecord =
                new ProducerRecord<>(Topic.BALLOTS.topicName(), partition, null, EventJson.write(strikeOff));
        header(strikeOffRecord, BallotLog.KIND_HEADER, BallotLog.Kind.STRIKE_OFF.headerValue());
        header(strikeOffRecord, BallotLog.ELECTION_HEADER, strikeOff.electionUuid());
        try {
            producer().send(strikeOffRecord).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new BallotLogSilentException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
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
