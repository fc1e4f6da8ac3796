package org.dauys.kit.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The table {@code outbox} as its publisher sees it, on the publisher's own connection. */
final class OutboxTable {

    private final Connection connection;

    OutboxTable(Connection connection) {
        this.connection = connection;
    }

    /**
     * Tries to become the one publisher of this schema; held until the connection ends, so that a publisher that dies
     * loses it.
     */
    boolean lead() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select pg_try_advisory_lock(hashtextextended('dauys-outbox:' || current_schema(), 0))")) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** Lets another process lead; a connection that goes back to the pool would keep the lock. */
    void resign() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_unlock_all()");
        }
    }

    List<OutboxMessage> unpublished(int limit) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select id, ce_id, ce_type, ce_time, topic, record_key, data from outbox"
                        + " where published_at is null order by id limit ?")) {
            select.setInt(1, limit);
            List<OutboxMessage> messages = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    messages.add(new OutboxMessage(
                            row.getLong(1),
                            row.getObject(2, UUID.class),
                            row.getString(3),
                            row.getTimestamp(4).toInstant(),
                            row.getString(5),
                            row.getString(6),
                            row.getBytes(7)));
                }
            }
            return messages;
        }
    }

    void markPublished(List<OutboxMessage> messages, Instant now) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update outbox set published_at = ? where id = any (?)")) {
            update.setTimestamp(1, Timestamp.from(now));
            update.setArray(
                    2,
                    connection.createArrayOf(
                            "bigint", messages.stream().map(OutboxMessage::id).toArray()));
            update.executeUpdate();
        }
    }

    void deletePublishedBefore(Instant time) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from outbox where published_at < ?")) {
            delete.setTimestamp(1, Timestamp.from(time));
            delete.executeUpdate();
        }
    }
}
