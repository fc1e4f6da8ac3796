package org.dauys.system.fault;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.dauys.events.Topic;

/** Where the ballot box ends, as the broker itself says: what is missing at its end shows in nothing that the services publish. */
final class BallotBoxEnds {

    private BallotBoxEnds() {}

    /** The offset after the last record, by partition. */
    static Map<Integer, Long> of(String bootstrapServers) {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            return admin
                    .listOffsets(IntStream.range(0, Topic.BALLOTS.partitions())
                            .boxed()
                            .collect(Collectors.toMap(
                                    partition -> new TopicPartition(Topic.BALLOTS.topicName(), partition),
                                    partition -> OffsetSpec.latest())))
                    .all()
                    .get()
                    .entrySet()
                    .stream()
                    .collect(Collectors.toMap(entry -> entry.getKey().partition(), entry -> entry.getValue()
                            .offset()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker does not say where the ballot box ends", e.getCause());
        }
    }
}
