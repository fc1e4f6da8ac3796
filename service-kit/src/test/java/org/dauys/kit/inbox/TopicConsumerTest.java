package org.dauys.kit.inbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
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
    void consumersOfAGroupShareThePartitionsAndGoOnWhereTheDatabaseSays() throws InterruptedException {
        RecordingConsumer consumer = new RecordingConsumer(UUID.randomUUID().toString(), rows);
        ConsumerLoop first = start(consumer, inAGroup());
        start(consumer, inAGroup());
        List<String> values = IntStream.range(0, 40)
                .mapToObj(n -> consumer.name() + String.format(" %03d", n))
                .toList();
        write(0, values.subList(0, 10));
        write(1, values.subList(10, 20));

        await().until(() -> rows.valuesStartingWith(consumer.name()).size() == 20);
        first.stop();
        write(0, values.subList(20, 30));
        write(1, values.subList(30, 40));

        await().until(() -> rows.valuesStartingWith(consumer.name()).size() >= 40);
        assertThat(rows.valuesStartingWith(consumer.name())).containsExactlyInAnyOrderElementsOf(values);
    }

    private InboxSettings inAGroup() {
        return new InboxSettings() {
            @Override
            public boolean enabled() {
                return true;
            }

            @Override
            public Assignment assignment() {
                return Assignment.GROUP;
            }

            @Override
            public Duration maxBackoff() {
                return settings.maxBackoff();
            }
        };
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
    void afterAFailedBatchItsRecordsAreHandledOneByOneToTheLast() {
        List<Integer> sizes = new CopyOnWriteArrayList<>();
        RecordingConsumer consumer = new RecordingConsumer(UUID.randomUUID().toString(), rows) {
            @Override
            public void handleBatch(List<ReceivedRecord> records) {
                List<ReceivedRecord> own = records.stream()
                        .filter(each -> new String(each.value(), StandardCharsets.UTF_8).startsWith(name()))
                        .toList();
                if (!own.isEmpty()) {
                    sizes.add(own.size());
                }
                if (own.size() > 1) {
                    throw new IllegalStateException("too many at once");
                }
                super.handleBatch(records);
            }
        };
        List<String> values =
                IntStream.range(0, 9).mapToObj(n -> consumer.name() + " " + n).toList();
        write(3, values);

        start(consumer);

        await().until(() -> rows.valuesStartingWith(consumer.name()).size() == 9);
        assertThat(sizes).containsExactly(9, 1, 1, 1, 1, 1, 1, 1, 1, 1);
    }

    @Test
    void anErrorIsAFailureLikeAnyOtherAndTheConsumerGoesOn() {
        RecordingConsumer consumer = new RecordingConsumer(UUID.randomUUID().toString(), rows) {
            @Override
            public void handle(ReceivedRecord record) {
                if (!healed.get() && new String(record.value(), StandardCharsets.UTF_8).startsWith(name())) {
                    throw new StackOverflowError();
                }
                super.handle(record);
            }
        };
        ConsumerLoop loop = start(consumer);
        write(3, List.of(consumer.name() + " 1"));
        await().until(loop::stuck);

        consumer.healed.set(true);

        await().until(() -> rows.valuesStartingWith(consumer.name()).size() == 1);
        await().until(() -> !loop.stuck());
    }

    @Test
    void aConsumerThatEndsWithoutBeingToldToIsNotCalledRunning() throws InterruptedException {
        RecordingConsumer consumer = new RecordingConsumer(UUID.randomUUID().toString(), rows);
        ConsumerLoop loop = new ConsumerLoop(consumer, positions, settings, clients);
        Thread thread = new Thread(loop, consumer.name());
        thread.start();
        assertThat(loop.stuck()).isFalse();

        thread.interrupt();
        thread.join();

        assertThat(loop.stuck()).isTrue();
    }

    @Test
    void aTopicThatWasMadeAnewIsNotReadOnFromAPositionInTheOldOne() throws InterruptedException {
        RecordingConsumer consumer = new RecordingConsumer(UUID.randomUUID().toString(), rows, Topic.INCIDENTS);
        ConsumerLoop first = start(consumer);
        writeTo(Topic.INCIDENTS, 0, List.of(consumer.name() + " 1", consumer.name() + " 2"));
        await().until(() -> rows.valuesStartingWith(consumer.name()).size() == 2);
        first.stop();
        TopicPartition partition = new TopicPartition(Topic.INCIDENTS.topicName(), 0);
        long reached = positions.next(consumer.name(), partition);

        topics.makeAnew(Topic.INCIDENTS);
        // More than there was: by its offsets alone nobody could tell that this is another log.
        List<String> values = IntStream.rangeClosed(0, (int) reached + 1)
                .mapToObj(n -> consumer.name() + " new " + n)
                .toList();
        writeTo(Topic.INCIDENTS, 0, values);
        ConsumerLoop second = start(consumer);

        await().until(second::stuck);
        assertThat(rows.valuesStartingWith(consumer.name())).hasSize(2);
        assertThat(positions.next(consumer.name(), partition)).isEqualTo(reached);
    }

    @Test
    void aTopicThatIsMadeAnewUnderARunningConsumerStopsIt() {
        RecordingConsumer consumer = new RecordingConsumer(UUID.randomUUID().toString(), rows, Topic.BOARD);
        ConsumerLoop loop = start(consumer);
        writeTo(Topic.BOARD, 0, List.of(consumer.name() + " 1", consumer.name() + " 2"));
        await().until(() -> rows.valuesStartingWith(consumer.name()).size() == 2);

        topics.makeAnew(Topic.BOARD);
        writeTo(Topic.BOARD, 0, List.of(consumer.name() + " new"));

        await().until(loop::stuck);
        assertThat(rows.valuesStartingWith(consumer.name())).hasSize(2);
    }

    @Test
    void aLogThatIsShorterThanThePositionIsNotReadOnEvenWhenItHasGrown() throws InterruptedException {
        RecordingConsumer consumer = new RecordingConsumer(UUID.randomUUID().toString(), rows);
        ConsumerLoop first = start(consumer);
        TopicPartition partition = new TopicPartition(Topic.BALLOTS.topicName(), 1);
        write(1, List.of(consumer.name() + " 1"));
        await().until(() -> rows.valuesStartingWith(consumer.name()).size() == 1);
        first.stop();
        long reached = positions.next(consumer.name(), partition);
        assertThat(positions.advance(consumer.name(), partition, reached, reached + 2))
                .isTrue();

        ConsumerLoop second = start(consumer);
        await().until(second::stuck);
        write(1, List.of(consumer.name() + " 2", consumer.name() + " 3", consumer.name() + " 4"));
        second.stop();
        ConsumerLoop third = start(consumer);

        await().until(third::stuck);
        assertThat(rows.valuesStartingWith(consumer.name())).containsExactly(consumer.name() + " 1");
    }

    private ConsumerLoop start(TopicConsumer consumer) {
        return start(consumer, settings);
    }

    private ConsumerLoop start(TopicConsumer consumer, InboxSettings how) {
        ConsumerLoop loop = new ConsumerLoop(consumer, positions, how, clients);
        loops.add(loop);
        new Thread(loop, consumer.name()).start();
        return loop;
    }

    private void write(int partition, List<String> values) {
        writeTo(Topic.BALLOTS, partition, values);
    }

    private void writeTo(Topic topic, int partition, List<String> values) {
        topics.write(
                topic,
                partition,
                null,
                values.stream()
                        .map(value -> value.getBytes(StandardCharsets.UTF_8))
                        .toArray(byte[][]::new));
    }
}
