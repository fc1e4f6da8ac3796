package org.dauys.kit.view;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.dauys.kit.inbox.KafkaClients;
import org.dauys.kit.inbox.ReceivedRecord;
import org.jboss.logging.Logger;

/** The thread that fills one view, from the beginning of the topic and then for ever. */
final class ViewReader {

    private static final Logger LOG = Logger.getLogger(ViewReader.class);

    private final TopicView<?> view;
    private final KafkaClients clients;
    private final Thread thread;
    private volatile boolean stopping;
    private volatile KafkaConsumer<byte[], byte[]> consumer;

    ViewReader(TopicView<?> view, KafkaClients clients) {
        this.view = view;
        this.clients = clients;
        this.thread = new Thread(this::run, "view-" + view.topic().topicName());
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    boolean ready() {
        return view.ready();
    }

    String name() {
        return view.topic().topicName();
    }

    void stop() throws InterruptedException {
        stopping = true;
        KafkaConsumer<byte[], byte[]> current = consumer;
        if (current != null) {
            current.wakeup();
        }
        thread.join(TimeUnit.SECONDS.toMillis(10));
    }

    private void run() {
        while (!stopping) {
            try (KafkaConsumer<byte[], byte[]> opened = clients.consumer(thread.getName())) {
                consumer = opened;
                read(opened);
            } catch (WakeupException e) {
                // told to stop
            } catch (RuntimeException e) {
                LOG.warnf(
                        "view of %s interrupted, reads on: %s",
                        name(), e.getClass().getName());
                pause();
            } catch (Error e) {
                // Nobody fills this view any more; what it holds grows old without a sign.
                view.broken();
                LOG.errorf("view of %s has died: %s", name(), e.getClass().getName());
                throw e;
            }
        }
    }

    private void read(KafkaConsumer<byte[], byte[]> opened) {
        List<TopicPartition> partitions = opened.partitionsFor(name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        opened.assign(partitions);
        opened.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = opened.endOffsets(partitions);
        while (!stopping) {
            for (ConsumerRecord<byte[], byte[]> record : opened.poll(Duration.ofMillis(200))) {
                accept(ReceivedRecord.of(record));
            }
            if (ends.entrySet().stream().allMatch(end -> opened.position(end.getKey()) >= end.getValue())) {
                view.caughtUp();
            }
        }
    }

    private void accept(ReceivedRecord record) {
        try {
            view.accept(record);
        } catch (RuntimeException e) {
            view.broken();
            LOG.errorf("view cannot take in %s: %s", record, e.getClass().getName());
        }
    }

    private void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }
}
