package org.dauys.kit.probe;

import static org.awaitility.Awaitility.await;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.dauys.events.Topic;
import org.dauys.kit.inbox.KafkaClients;
import org.dauys.kit.inbox.ReceivedRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes to and reads from topics as another service would. */
@Singleton
public class TestTopic {

    private final String bootstrapServers;
    private final KafkaClients clients;

    TestTopic(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers, KafkaClients clients) {
        this.bootstrapServers = bootstrapServers;
        this.clients = clients;
    }

    public void write(Topic topic, int partition, String key, byte[]... values) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(), new ByteArraySerializer())) {
            for (byte[] value : values) {
                producer.send(new ProducerRecord<>(topic.topicName(), partition, key, value))
                        .get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Deletes a topic and makes it again, as after a disaster. */
    public void makeAnew(Topic topic) {
        String name = topic.topicName();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.deleteTopics(List.of(name)).all().get();
            await().until(() -> !admin.listTopics().names().get().contains(name));
            admin.createTopics(List.of(new NewTopic(name, topic.partitions(), (short) 1).configs(topic.settings())))
                    .all()
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every record of the topic up to the first that is {@code last}, or for ten seconds. */
    public List<ReceivedRecord> readUntil(Topic topic, Predicate<List<ReceivedRecord>> enough) {
        List<ReceivedRecord> records = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = clients.consumer("test-reader")) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.topicName()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Instant deadline = Instant.now().plusSeconds(30);
            while (!enough.test(records) && Instant.now().isBefore(deadline)) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    records.add(ReceivedRecord.of(record));
                }
            }
        }
        return records;
    }
}
