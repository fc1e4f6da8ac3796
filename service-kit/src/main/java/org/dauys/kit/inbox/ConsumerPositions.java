package org.dauys.kit.inbox;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.kafka.common.TopicPartition;

/** The table {@code consumer_position}. */
@Singleton
public final class ConsumerPositions {

    private final AgroalDataSource database;

    ConsumerPositions(AgroalDataSource database) {
        this.database = database;
    }

    /** Offset of the first record that has not had its effect; 0 for a new consumer. */
    public long next(String consumer, TopicPartition partition) {
        try (Connection connection = database.getConnection()) {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into consumer_position values" + " (?, ?, ?, 0) on conflict do nothing")) {
                bind(insert, 1, consumer, partition);
                insert.executeUpdate();
            }
            try (PreparedStatement select = connection.prepareStatement("select next_offset from consumer_position"
                    + " where consumer = ? and topic = ? and partition = ?")) {
                bind(select, 1, consumer, partition);
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the position of " + consumer, e);
        }
    }

    /**
     * Moves the position within the present transaction, and by that locks out anyone else at the same position until it
     * ends.
     *
     * @return false if the position is not {@code expected} any more: somebody else had these records
     */
    boolean advance(String consumer, TopicPartition partition, long expected, long next) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("update consumer_position set next_offset = ?"
                        + " where consumer = ? and topic = ? and partition = ? and next_offset = ?")) {
            update.setLong(1, next);
            bind(update, 2, consumer, partition);
            update.setLong(5, expected);
            return update.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot move the position of " + consumer, e);
        }
    }

    private static void bind(PreparedStatement statement, int first, String consumer, TopicPartition partition)
            throws SQLException {
        statement.setString(first, consumer);
        statement.setString(first + 1, partition.topic());
        statement.setInt(first + 2, partition.partition());
    }
}
