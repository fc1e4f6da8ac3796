package org.dauys.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dauys.events.Topic;
import org.dauys.events.programme.ProposalAnswered;
import org.dauys.kit.inbox.ReceivedRecord;
import org.dauys.kit.probe.TestTopic;
import org.dauys.kit.testing.DauysTestResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class OutboxTest {

    @Inject
    Outbox outbox;

    @Inject
    TestTopic topics;

    @Inject
    AgroalDataSource database;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String jdbcUrl;

    @Test
    void committedMessagesAreSentInOrderPerKeyAsCloudEvents() {
        String run = UUID.randomUUID().toString();

        for (int n = 0; n < 60; n++) {
            int number = n;
            QuarkusTransaction.requiringNew().run(() -> outbox.publish(run + "-" + number % 3, message(number)));
        }

        List<ReceivedRecord> sent = sentWith(run, 60);
        for (int key = 0; key < 3; key++) {
            String name = run + "-" + key;
            assertThat(sent.stream()
                            .filter(record -> record.key().orElseThrow().equals(name))
                            .map(OutboxTest::number)
                            .distinct())
                    .hasSize(20)
                    .isSorted();
        }
        assertThat(sent.get(0).headers())
                .containsOnlyKeys("ce_specversion", "ce_id", "ce_source", "ce_type", "ce_time", "content-type")
                .containsEntry("ce_source", "/dauys/service-kit");
    }

    @Test
    void rolledBackMessageIsNeverSent() {
        String run = UUID.randomUUID().toString();

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.publish(run, message(1));
                    throw new IllegalStateException("change of mind");
                }))
                .isInstanceOf(IllegalStateException.class);
        QuarkusTransaction.requiringNew().run(() -> outbox.publish(run, message(2)));

        assertThat(sentWith(run, 1)).extracting(OutboxTest::number).containsExactly(2);
    }

    @Test
    void publicationWithoutATransactionIsRefused() {
        assertThatThrownBy(() -> outbox.publish("k", message(1))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsNoMessageBetweenServicesIsRefused() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> outbox.publish("k", Map.of("n", 1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void publisherThatDiesBetweenSendAndMarkSendsAgain() throws SQLException, InterruptedException {
        String run = UUID.randomUUID().toString();
        try (OutboxSender sender = new OutboxSender(bootstrapServers, "/test")) {
            try (Connection dies = schema("crash_" + run.substring(0, 8))) {
                insert(dies, run);
                assertThat(sender.send(new OutboxTable(dies).unpublished(10))).hasSize(1);
                dies.rollback();
            }

            try (Connection successor = schema("crash_" + run.substring(0, 8))) {
                OutboxTable table = new OutboxTable(successor);
                table.markPublished(sender.send(table.unpublished(10)), Instant.now());
                assertThat(table.unpublished(10)).isEmpty();
            }
        }

        List<ReceivedRecord> sent = sentWith(run, 2);
        assertThat(sent).hasSize(2);
        assertThat(sent.get(0).header("ce_id")).isEqualTo(sent.get(1).header("ce_id"));
    }

    @Test
    void onePublisherLeadsUntilItsConnectionEnds() throws SQLException {
        String schema = "lead_" + UUID.randomUUID().toString().substring(0, 8);
        try (Connection second = schema(schema)) {
            try (Connection first = schema(schema)) {
                assertThat(new OutboxTable(first).lead()).isTrue();
                assertThat(new OutboxTable(second).lead()).isFalse();
            }
            // The server lets go of the lock when it notices that the connection has ended.
            OutboxTable successor = new OutboxTable(second);
            await().untilAsserted(() -> assertThat(successor.lead()).isTrue());
        }
    }

    @Test
    void sendThatBreaksAcknowledgesOnlyWhatIsBeforeTheBreak() throws InterruptedException {
        OutboxMessage good = new OutboxMessage(
                1, UUID.randomUUID(), "t", Instant.now(), Topic.INCIDENTS.topicName(), "k", new byte[] {1});
        OutboxMessage tooLarge = new OutboxMessage(
                2, UUID.randomUUID(), "t", Instant.now(), Topic.INCIDENTS.topicName(), "k", new byte[5 * 1024 * 1024]);
        OutboxMessage after = new OutboxMessage(
                3, UUID.randomUUID(), "t", Instant.now(), Topic.INCIDENTS.topicName(), "k", new byte[] {3});
        try (OutboxSender sender = new OutboxSender(bootstrapServers, "/test")) {
            assertThat(sender.send(List.of(good, tooLarge, after))).containsExactly(good);
        }
    }

    /** A connection outside the pool, in a schema with an outbox of its own that the running publisher does not see. */
    private Connection schema(String name) throws SQLException {
        Connection connection = DriverManager.getConnection(jdbcUrl, "program", "program");
        try (Statement statement = connection.createStatement()) {
            statement.execute("create schema if not exists " + name);
            statement.execute("set search_path to " + name);
            statement.execute("create table if not exists outbox (like public.outbox including all)");
        }
        connection.setAutoCommit(true);
        return connection;
    }

    private static void insert(Connection connection, String key) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into outbox (ce_id, ce_type, ce_time, topic, record_key, data) values"
                    + " (gen_random_uuid(), 't', now(), 'dauys.programme', '" + key + "', '{\"version\":1}'::bytea)");
        }
        connection.setAutoCommit(false);
    }

    private static ProposalAnswered message(int number) {
        return new ProposalAnswered("r", number, "p", "kz-akmola", "ACCEPTED", "roads", Instant.EPOCH);
    }

    private List<ReceivedRecord> sentWith(String run, int count) {
        return topics
                .readUntil(
                        Topic.PROGRAMME,
                        records -> records.stream().filter(r -> isOf(r, run)).count() >= count)
                .stream()
                .filter(record -> isOf(record, run))
                .toList();
    }

    private static boolean isOf(ReceivedRecord record, String run) {
        return record.key().filter(key -> key.startsWith(run)).isPresent();
    }

    private static int number(ReceivedRecord record) {
        return (int) record.data(ProposalAnswered.class).version();
    }
}
