package org.dauys.kit.inbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dauys.events.Topic;
import org.dauys.kit.probe.ReceivedRows;
import org.dauys.kit.probe.TestTopic;
import org.dauys.kit.testing.DauysTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class TopicConsumerTest {

    @Inject
    TestTopic topics;

    @Inject
    ReceivedRows rows;

    @Inject
    ConsumerPositions positions;

    @Inject
    InboxSettings settings;

    @Inject
    KafkaClients clients;

    @Inject
    PoisonedConsumer started;

    private final List<ConsumerLoop> loops = new ArrayList<>();

    @AfterEach
    void stopLoops() throws InterruptedException {
        for (ConsumerLoop loop : loops) {
            loop.stop();
        }
    }

    @Test
    void twoConsumersAtTheSamePositionHaveOneEffectPerRecord() {
        RecordingConsumer consumer = new RecordingConsumer(UUID.randomUUID().toString(), rows);
        start(consumer);
        start(consumer);

        List<String> values = IntStream.range(0, 300)
                .mapToObj(n -> consumer.name() + String.format(" %03d", n))
                .toList();
        write(1, values);

        await().until(() -> rows.valuesStartingWith(consumer.name()).size() >= 300);
        assertThat(rows.valuesStartingWith(consumer.name())).isEqualTo(values);
    }

    @Test
    void restartedConsumerGoesOnWhereTheDatabaseSays() throws InterruptedException {
        RecordingConsumer consumer = new RecordingConsumer(UUID.randomUUID().toString(), rows);
        ConsumerLoop first = start(consumer);
        write(0, List.of(consumer.name() + " 1"));
        await().until(() -> rows.valuesStartingWith(consumer.name()).size() == 1);
        first.stop();
        write(0, List.of(consumer.name() + " 2", consumer.name() + " 3"));

        start(consumer);

        await().until(() -> rows.valuesStartingWith(consumer.name()).size() >= 3);
        assertThat(rows.valuesStartingWith(consumer.name()))
                .containsExactly(consumer.name() + " 1", consumer.name() + " 2", consumer.name() + " 3");
    }

    @Test
    void recordThatCannotBeHandledStopsItsPartitionUntilItCan() {
        write(2, List.of("started 1", "started poison", "started 2"));

        await().untilAsserted(() -> given().get("/q/health/ready").then().statusCode(503));
        assertThat(rows.valuesStartingWith("started")).containsExactly("started 1");

        started.healed.set(true);

        await().untilAsserted(() -> assertThat(rows.valuesStartingWith("started"))
                .containsExactly("started 1", "started poison", "started 2"));
        await().untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
    }

    @Test
    void consumerThatHasDiedIsStuck() {
        String name = UUID.randomUUID().toString();
        RecordingConsumer consumer = new RecordingConsumer(name, rows) {
            @Override
            public void committed(List<ReceivedRecord> records) {
                throw new NoClassDefFoundError("in a test");
            }
        };
        ConsumerLoop loop = new ConsumerLoop(consumer, positions, settings, clients);
        Thread thread = new Thread(loop, name);
        thread.setUncaughtExceptionHandler((ended, error) -> {});
        thread.start();
        write(0, List.of(name));

        await().dontCatchUncaughtExceptions().until(() -> !thread.isAlive());
        assertThat(loop.stuck()).isTrue();
    }

    private ConsumerLoop start(TopicConsumer consumer) {
        ConsumerLoop loop = new ConsumerLoop(consumer, positions, settings, clients);
        loops.add(loop);
        new Thread(loop, consumer.name()).start();
        return loop;
    }

    private void write(int partition, List<String> values) {
        topics.write(
                Topic.BALLOTS,
                partition,
                null,
                values.stream()
                        .map(value -> value.getBytes(StandardCharsets.UTF_8))
                        .toArray(byte[][]::new));
    }
}
