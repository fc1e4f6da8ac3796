package org.dauys.voting.ballotbox;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartitionInfo;
import org.dauys.events.Topic;
import org.dauys.voting.VotingConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Asks the broker all the time whether the ballot box can be written, so that a ballot is refused <em>before</em> it is
 * handed to a producer that could only keep it in memory: after that nobody could say whether it was cast.
 */
@Singleton
public class BallotBoxProbe {

    private static final int TOLERATED_MISSES = 3;

    private final Admin admin;
    private final Duration interval;
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(runnable -> {
        Thread thread = new Thread(runnable, "ballot-box-probe");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicReference<Optional<BallotBoxState>> state = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Instant> distrustedBefore = new AtomicReference<>(Instant.MIN);

    @Inject
    BallotBoxProbe(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers, VotingConfig config) {
        this(bootstrapServers, config.probeInterval());
    }

    BallotBoxProbe(String bootstrapServers, Duration interval) {
        this.interval = interval;
        int timeout = (int) interval.multipliedBy(2).toMillis();
        this.admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, timeout,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, timeout,
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500));
        scheduler.scheduleWithFixedDelay(this::probe, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The ballot box, if the broker answered lately and no send has failed since. */
    Optional<BallotBoxState> state() {
        Instant oldest = monotonicNow().minus(interval.multipliedBy(TOLERATED_MISSES));
        return state.get().filter(seen -> seen.seenAt().isAfter(oldest)).filter(seen -> seen.seenAt()
                .isAfter(distrustedBefore.get()));
    }

    /** A send has failed: nothing is sent until the broker has answered a question asked after this. */
    void distrust() {
        distrustedBefore.set(monotonicNow());
    }

    private void probe() {
        Instant asked = monotonicNow();
        String topic = Topic.BALLOTS.topicName();
        try {
            TopicDescription description = admin.describeTopics(Set.of(topic))
                    .allTopicNames()
                    .get(interval.multipliedBy(2).toMillis(), TimeUnit.MILLISECONDS)
                    .get(topic);
            Set<Integer> writable = description.partitions().stream()
                    .filter(partition ->
                            partition.leader() != null && !partition.leader().isEmpty())
                    .map(TopicPartitionInfo::partition)
                    .collect(Collectors.toUnmodifiableSet());
            state.set(Optional.of(new BallotBoxState(description.topicId().toString(), writable, asked)));
        } catch (ExecutionException | TimeoutException e) {
            // No answer says all there is to say: the last state ages, and with it the permission to send.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A clock for ages alone: it does not jump when the machine's time is set. */
    private static Instant monotonicNow() {
        return Instant.EPOCH.plusNanos(System.nanoTime());
    }

    @PreDestroy
    void close() {
        scheduler.shutdownNow();
        admin.close(Duration.ofSeconds(1));
    }
}
