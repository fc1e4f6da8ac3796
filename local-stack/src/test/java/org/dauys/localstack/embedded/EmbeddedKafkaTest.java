package org.dauys.localstack.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.dauys.events.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {

    @TempDir
    Path directory;

    @Test
    void keepsTopicsAndRecordsAcrossARestartOnOtherPorts() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory, 0, 0)) {
            kafka.createTopics();
            send(kafka, "first");
        }

        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory, 0, 0)) {
            kafka.createTopics();
            send(kafka, "second");

            assertThat(read(kafka, 2)).containsExactly("first", "second");
        }
    }

    @Test
    void createsEveryTopicAndFlushesEachBallot() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory, 0, 0)) {
            kafka.createTopics();

            try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
                assertThat(admin.listTopics().names().get())
                        .containsAll(
                                Stream.of(Topic.values()).map(Topic::topicName).toList());
                ConfigResource ballots = new ConfigResource(ConfigResource.Type.TOPIC, Topic.BALLOTS.topicName());
                Config config =
                        admin.describeConfigs(List.of(ballots)).all().get().get(ballots);
                assertThat(config.get("flush.messages").value()).isEqualTo("1");
                assertThat(config.get("message.timestamp.type").value()).isEqualTo("LogAppendTime");
            }
        }
    }

    private static void send(EmbeddedKafka kafka, String value) throws Exception {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(Topic.BALLOTS.topicName(), 0, null, value))
                    .get();
        }
    }

    private static List<String> read(EmbeddedKafka kafka, int count) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer())) {
            TopicPartition partition = new TopicPartition(Topic.BALLOTS.topicName(), 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            List<String> values = new ArrayList<>();
            for (int polls = 0; values.size() < count && polls < 20; polls++) {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofSeconds(1))) {
                    values.add(record.value());
                }
            }
            return values;
        }
    }
}
