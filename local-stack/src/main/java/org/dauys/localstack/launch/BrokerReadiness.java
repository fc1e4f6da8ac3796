package org.dauys.localstack.launch;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.dauys.events.Topic;
import org.dauys.localstack.process.ManagedProcess;

/** Waits until the broker has every topic of the platform. */
public final class BrokerReadiness {

    private static final List<String> TOPICS =
            Arrays.stream(Topic.values()).map(Topic::topicName).toList();

    private BrokerReadiness() {}

    /**
     * @throws IllegalStateException if the broker's process ends or the time is over
     */
    public static void await(String bootstrapServers, Optional<ManagedProcess> broker, Duration limit) {
        Instant deadline = Instant.now().plus(limit);
        Properties settings = new Properties();
        settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, "2000");
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "3000");
        try (Admin admin = Admin.create(settings)) {
            while (true) {
                if (broker.isPresent() && !broker.get().isAlive()) {
                    throw new IllegalStateException(
                            "kafka ended while starting; see " + broker.get().log());
                }
                if (hasTopics(admin)) {
                    return;
                }
                if (Instant.now().isAfter(deadline)) {
                    throw new IllegalStateException("Kafka is not ready after " + limit.toSeconds() + " s");
                }
                Readiness.pause(Duration.ofMillis(200));
            }
        }
    }

    private static boolean hasTopics(Admin admin) {
        try {
            return admin.listTopics().names().get().containsAll(TOPICS);
        } catch (ExecutionException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for Kafka", e);
        }
    }
}
