package org.dauys.localstack.embedded;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.dauys.events.Topic;

/** Creates the platform's topics on a one-broker cluster. */
public final class TopicSettings {

    private TopicSettings() {}

    /**
     * Creates every {@link Topic} that does not exist yet.
     *
     * @throws IllegalStateException if the broker does not answer or refuses
     */
    public static void createMissing(String bootstrapServers) {
        Properties settings = new Properties();
        settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        try (Admin admin = Admin.create(settings)) {
            Set<String> existing = admin.listTopics().names().get();
            List<NewTopic> missing = Stream.of(Topic.values())
                    .filter(topic -> !existing.contains(topic.topicName()))
                    .map(TopicSettings::newTopic)
                    .toList();
            admin.createTopics(missing).all().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating topics", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot create the topics", e.getCause());
        }
    }

    private static NewTopic newTopic(Topic topic) {
        Map<String, String> settings = new HashMap<>(topic.settings());
        if (topic == Topic.BALLOTS) {
            // One broker has no replica that would hold the ballot if the machine loses power.
            settings.put("flush.messages", "1");
        }
        return new NewTopic(topic.topicName(), topic.partitions(), (short) 1).configs(settings);
    }
}
