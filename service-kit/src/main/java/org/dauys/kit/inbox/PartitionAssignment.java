package org.dauys.kit.inbox;

import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.dauys.events.Topic;

/** How a consumer gets its partitions; either way it starts where the database says. */
interface PartitionAssignment {

    /** Gives the consumer its partitions; {@code seek} is called for each of them. */
    void start(
            KafkaConsumer<byte[], byte[]> consumer,
            TopicConsumer handler,
            BiConsumer<KafkaConsumer<byte[], byte[]>, TopicPartition> seek);

    static PartitionAssignment of(InboxSettings.Assignment assignment) {
        return switch (assignment) {
            case ALL -> PartitionAssignment::all;
            case GROUP -> PartitionAssignment::group;
        };
    }

    private static void all(
            KafkaConsumer<byte[], byte[]> consumer,
            TopicConsumer handler,
            BiConsumer<KafkaConsumer<byte[], byte[]>, TopicPartition> seek) {
        List<TopicPartition> partitions = handler.topics().stream()
                .flatMap(topic -> consumer.partitionsFor(topic.topicName()).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        partitions.forEach(partition -> seek.accept(consumer, partition));
    }

    private static void group(
            KafkaConsumer<byte[], byte[]> consumer,
            TopicConsumer handler,
            BiConsumer<KafkaConsumer<byte[], byte[]>, TopicPartition> seek) {
        consumer.subscribe(handler.topics().stream().map(Topic::topicName).toList(), new ConsumerRebalanceListener() {
            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
                // Nothing to hand over: positions are in the database.
            }

            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
                partitions.forEach(partition -> seek.accept(consumer, partition));
            }
        });
    }
}
