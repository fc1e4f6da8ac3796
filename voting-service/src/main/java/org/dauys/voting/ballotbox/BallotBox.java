package org.dauys.voting.ballotbox;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.dauys.events.Topic;
import org.dauys.events.ballotlog.BallotLog;
import org.dauys.voting.VotingConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Appends ballots to {@code dauys.ballots}: exact bytes, no key, the election's partition, two headers. A ballot is
 * acknowledged when every in-sync replica has it. Nothing is ever sent again from here: the idempotent producer retries
 * within the delivery timeout, and after that only the voter may.
 */
@Singleton
public class BallotBox {

    private static final Logger LOG = Logger.getLogger(BallotBox.class);

    private final Producer<byte[], byte[]> producer;
    private final BallotBoxProbe probe;

    @Inject
    BallotBox(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            VotingConfig config,
            BallotBoxProbe probe) {
        this(bootstrapServers, config.deliveryTimeout(), config.maxBlock(), probe);
    }

    BallotBox(String bootstrapServers, Duration deliveryTimeout, Duration maxBlock, BallotBoxProbe probe) {
        this.producer = new KafkaProducer<>(
                ProducerSettings.of(bootstrapServers, deliveryTimeout, maxBlock),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        this.probe = probe;
    }

    /** Fetches the topic's metadata before the first voter would have to wait for it longer than allowed. */
    void warmUp(@Observes StartupEvent event) {
        Thread thread = new Thread(this::fetchMetadata, "ballot-box-warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    private void fetchMetadata() {
        while (true) {
            try {
                producer.partitionsFor(Topic.BALLOTS.topicName());
                return;
            } catch (RetriableException e) {
                LOG.debug("the ballot box does not answer yet");
            } catch (KafkaException e) {
                LOG.infof("no early look at the ballot box: %s", e.getClass().getName());
                return;
            }
        }
    }

    /** Whether the broker answers and a ballot could be appended to any partition, as far as known now. */
    public boolean isAvailable() {
        return probe.state()
                .filter(state -> !state.writablePartitions().isEmpty())
                .isPresent();
    }

    /** Whether a ballot for this partition could be appended, as far as known now. */
    public boolean isWritable(int partition) {
        return probe.state()
                .filter(state -> state.writablePartitions().contains(partition))
                .isPresent();
    }

    /**
     * Appends one ballot. Blocks for at most the configured {@code max-block}; the stage never fails.
     *
     * @param partition of the election
     * @param electionUuid for the record's header
     * @param ballot exact bytes
     */
    public CompletionStage<AppendOutcome> append(int partition, String electionUuid, byte[] ballot) {
        Optional<BallotBoxState> state =
                probe.state().filter(seen -> seen.writablePartitions().contains(partition));
        if (state.isEmpty()) {
            return CompletableFuture.completedFuture(new AppendOutcome.NotSent());
        }
        CompletableFuture<AppendOutcome> outcome = new CompletableFuture<>();
        String epoch = state.get().logEpoch();
        Thread caller = Thread.currentThread();
        try {
            producer.send(record(partition, electionUuid, ballot), (metadata, failure) -> {
                if (failure == null) {
                    outcome.complete(appended(epoch, metadata));
                } else {
                    // A broker that does not answer, or a producer that can send nothing any more: of neither should
                    // the next voter be the one who finds out.
                    if (!(failure instanceof RecordTooLargeException)) {
                        probe.distrust();
                    }
                    // The producer calls back on the caller's thread only for what it could not take over (no metadata
                    // within max-block, no memory, too large); whatever happens later happens on its own thread.
                    outcome.complete(
                            Thread.currentThread() == caller
                                    ? new AppendOutcome.NotSent()
                                    : new AppendOutcome.Unknown());
                }
            });
        } catch (RuntimeException e) {
            // Thrown before the record is in the producer's memory: closed, interrupted while waiting, in a fatal
            // state.
            probe.distrust();
            outcome.complete(new AppendOutcome.NotSent());
        }
        return outcome;
    }

    private static ProducerRecord<byte[], byte[]> record(int partition, String electionUuid, byte[] ballot) {
        List<Header> headers = List.of(
                new RecordHeader(
                        BallotLog.KIND_HEADER,
                        BallotLog.Kind.BALLOT.headerValue().getBytes(StandardCharsets.UTF_8)),
                new RecordHeader(BallotLog.ELECTION_HEADER, electionUuid.getBytes(StandardCharsets.UTF_8)));
        return new ProducerRecord<>(Topic.BALLOTS.topicName(), partition, null, null, ballot, headers);
    }

    private static AppendOutcome appended(String epoch, RecordMetadata metadata) {
        return new AppendOutcome.Appended(
                epoch, metadata.partition(), metadata.offset(), Instant.ofEpochMilli(metadata.timestamp()));
    }

    @PreDestroy
    void close() {
        producer.close(Duration.ofSeconds(10));
    }
}
