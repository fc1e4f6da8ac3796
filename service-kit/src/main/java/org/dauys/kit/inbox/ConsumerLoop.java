package org.dauys.kit.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.dauys.events.Topic;
import org.jboss.logging.Logger;

/** The thread of one {@link TopicConsumer}: poll, effect and position in one transaction, again. */
final class ConsumerLoop implements Runnable {

    private static final Logger LOG = Logger.getLogger(ConsumerLoop.class);
    private static final int TRIES_BEFORE_ALARM = 3;

    private final TopicConsumer handler;
    private final ConsumerPositions positions;
    private final InboxSettings settings;
    private final KafkaClients clients;
    private final StartingPoint start;
    private final Map<TopicPartition, Long> next = new HashMap<>();
    // Up to there records are handled one by one, because a batch of them has failed.
    private final Map<TopicPartition, Long> singlyUntil = new HashMap<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile int failures;
    private volatile Optional<Long> lag = Optional.empty();
    private volatile boolean stopping;
    private volatile boolean interrupted;
    private volatile KafkaConsumer<byte[], byte[]> consumer;

    ConsumerLoop(TopicConsumer handler, ConsumerPositions positions, InboxSettings settings, KafkaClients clients) {
        this.handler = handler;
        this.positions = positions;
        this.settings = settings;
        this.clients = clients;
        this.start = new StartingPoint(handler, positions, clients);
    }

    String name() {
        return handler.name();
    }

    /** Whether a record, or Kafka, or the database has refused several times running, or nobody reads any more. */
    boolean stuck() {
        return failures >= TRIES_BEFORE_ALARM || (stopped.getCount() == 0 && !stopping);
    }

    ConsumerState state() {
        return new ConsumerState(
                handler.name(),
                handler.topics().stream().map(Topic::topicName).sorted().toList(),
                lag,
                !stuck());
    }

    void stop() throws InterruptedException {
        stopping = true;
        KafkaConsumer<byte[], byte[]> current = consumer;
        if (current != null) {
            current.wakeup();
        }
        stopped.await(10, TimeUnit.SECONDS);
    }

    @Override
    public void run() {
        try {
            while (goesOn()) {
                try (KafkaConsumer<byte[], byte[]> opened = clients.consumer(handler.name())) {
                    consumer = opened;
                    start.look();
                    PartitionAssignment.of(settings.assignment()).start(opened, handler, this::seek);
                    consume(opened);
                } catch (WakeupException e) {
                    // told to stop
                } catch (RuntimeException | Error e) {
                    // Whatever it is: a consumer that gave up quietly would look like one with nothing to do.
                    alarmIfAnotherLog(e);
                    failed(handler.name(), e);
                }
            }
        } finally {
            stopped.countDown();
        }
    }

    private void consume(KafkaConsumer<byte[], byte[]> opened) {
        while (goesOn()) {
            Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> batches = new HashMap<>();
            for (ConsumerRecord<byte[], byte[]> record : opened.poll(Duration.ofMillis(250))) {
                batches.computeIfAbsent(
                                new TopicPartition(record.topic(), record.partition()), key -> new ArrayList<>())
                        .add(record);
            }
            batches.forEach((partition, records) -> handleAll(opened, partition, records));
            lag = lagOf(opened);
            if (batches.isEmpty() && failures > 0) {
                failures = 0;
            }
        }
    }

    /** By what the last answers of the broker said: asks nobody. */
    private static Optional<Long> lagOf(KafkaConsumer<byte[], byte[]> opened) {
        long sum = 0;
        for (TopicPartition partition : opened.assignment()) {
            OptionalLong one = opened.currentLag(partition);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            sum += one.getAsLong();
        }
        return Optional.of(sum);
    }

    /** Handles what was polled of one partition, or seeks back to what was not handled. */
    private void handleAll(
            KafkaConsumer<byte[], byte[]> opened,
            TopicPartition partition,
            List<ConsumerRecord<byte[], byte[]>> records) {
        start.requireSame(partition);
        int done = 0;
        while (done < records.size() && goesOn()) {
            // After a failure one by one, so that what precedes the culprit is not held up by it.
            boolean singly = records.get(done).offset() < singlyUntil.getOrDefault(partition, 0L);
            int size = Math.min(singly ? 1 : handler.maxBatch(), records.size() - done);
            List<ReceivedRecord> batch = records.subList(done, done + size).stream()
                    .map(ReceivedRecord::of)
                    .toList();
            try {
                handle(partition, batch);
                failures = 0;
                done += size;
            } catch (PositionTakenException e) {
                seek(opened, partition);
                return;
            } catch (RuntimeException | Error e) {
                singlyUntil.merge(partition, batch.get(size - 1).offset() + 1, Math::max);
                failed(batch.get(0).toString() + (size > 1 ? " and " + (size - 1) + " more" : ""), e);
            }
        }
    }

    private void handle(TopicPartition partition, List<ReceivedRecord> batch) {
        long expected = next.get(partition);
        long after = batch.get(batch.size() - 1).offset() + 1;
        QuarkusTransaction.requiringNew().run(() -> {
            if (!positions.advance(handler.name(), partition, expected, after)) {
                throw new PositionTakenException();
            }
            handler.handleBatch(batch);
        });
        next.put(partition, after);
        handler.committed(batch);
    }

    private void seek(KafkaConsumer<byte[], byte[]> opened, TopicPartition partition) {
        long position = start.of(opened, partition);
        next.put(partition, position);
        opened.seek(partition, position);
    }

    /** Kafka wraps what a new share of partitions brings about. */
    private void alarmIfAnotherLog(Throwable e) {
        Throwable cause = e instanceof KafkaException && e.getCause() != null ? e.getCause() : e;
        if (cause instanceof LogChangedException) {
            LOG.errorf("ALARM: consumer %s does not go on: %s", handler.name(), cause.getMessage());
        }
    }

    /** Never the content of a record: an exception's message may quote it. */
    private void failed(String where, Throwable e) {
        failures++;
        long pause = Math.min(settings.maxBackoff().toMillis(), 100L << Math.min(failures, 16));
        LOG.errorf("consumer %s: failure %d at %s: %s", handler.name(), failures, where, causes(e));
        try {
            for (long waited = 0; waited < pause && goesOn(); waited += 100) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            interrupted = true;
        }
    }

    private boolean goesOn() {
        return !stopping && !interrupted;
    }

    private static String causes(Throwable e) {
        StringBuilder text = new StringBuilder();
        for (Throwable t = e; t != null; t = t.getCause()) {
            StackTraceElement[] trace = t.getStackTrace();
            text.append(text.length() == 0 ? "" : " < ").append(t.getClass().getName());
            if (trace.length > 0) {
                text.append(" (").append(trace[0]).append(')');
            }
        }
        return text.toString();
    }
}
