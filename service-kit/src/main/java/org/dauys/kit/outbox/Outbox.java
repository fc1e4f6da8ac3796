package org.dauys.kit.outbox;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.dauys.events.MessageType;
import org.dauys.events.json.EventJson;

/**
 * Publishes with the caller's transaction: if it commits, the message is sent, at least once and in order per key; if it
 * rolls back, it is not.
 */
@Singleton
public final class Outbox {

    private final AgroalDataSource database;
    private final Clock clock;
    private final OutboxPublisher publisher;
    private final TransactionSynchronizationRegistry transaction;

    Outbox(
            AgroalDataSource database,
            Clock clock,
            OutboxPublisher publisher,
            TransactionSynchronizationRegistry transaction) {
        this.database = database;
        this.clock = clock;
        this.publisher = publisher;
        this.transaction = transaction;
    }

    /**
     * Takes one message for publication.
     *
     * @param key of the record; order is kept among messages of one key, if the caller's transactions on that key are
     *     themselves ordered (by a row lock or a version)
     * @param message a record of event-contracts, which determines topic and CloudEvents type
     * @throws IllegalArgumentException if it is no message between services
     * @throws IllegalStateException without a transaction
     */
    public void publish(String key, Object message) {
        MessageType type = MessageType.of(message);
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("publication belongs into a transaction");
        }
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into outbox (ce_id, ce_type, ce_time, topic, record_key, data)"
                                + " values (?, ?, ?, ?, ?, ?)")) {
            insert.setObject(1, UUID.randomUUID());
            insert.setString(2, type.ceType());
            insert.setTimestamp(3, Timestamp.from(clock.instant()));
            insert.setString(4, type.topic().topicName());
            insert.setString(5, key);
            insert.setBytes(6, EventJson.write(message));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "cannot store a message for " + type.topic().topicName(), e);
        }
        transaction.registerInterposedSynchronization(new WakePublisher());
    }

    private final class WakePublisher implements Synchronization {
        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                publisher.wake();
            }
        }
    }
}
