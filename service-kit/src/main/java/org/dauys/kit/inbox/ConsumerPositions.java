package org.dauys.kit.inbox;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;

/** The table {@code consumer_position}. */
@Singleton
public final class ConsumerPositions {

    private final AgroalDataSource database;

    ConsumerPositions(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * Where a consumer is in a partition.
     *
     * @param topicId of the topic in which the position is one
     * @param next offset of the first record that has not had its effect
     * @param refused why it is not gone on from
     */
    record Position(String topicId, long next, Optional<String> refused) {}

    /** Offset of the first record that has not had its effect; 0 for a consumer that has not begun. */
    public long next(String consumer, TopicPartition partition) {
        try (Connection connection = database.getConnection()) {
            return find(connection, consumer, partition).map(Position::next).orElse(0L);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the position of " + consumer, e);
        }
    }

    /**
     * Whether a consumer has had every record of this topic before {@code end}. One that has not begun, or was in another
     * topic of the same name, or does not go on, has not.
     */
    public boolean hasReached(String consumer, TopicPartition partition, String topicId, long end) {
        try (Connection connection = database.getConnection()) {
            return find(connection, consumer, partition)
                    .filter(position -> position.topicId().equals(topicId))
                    .filter(position -> position.refused().isEmpty())
                    .filter(position -> position.next() >= end)
                    .isPresent();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the position of " + consumer, e);
        }
    }

    /** The position of a consumer; the beginning of this topic for a new one. */
    Position begin(String consumer, TopicPartition partition, String topicId) {
        try (Connection connection = database.getConnection()) {
            try (PreparedStatement insert = connection.prepareStatement("insert into consumer_position"
                    + " (consumer, topic, partition, topic_id, next_offset) values (?, ?, ?, ?, 0)"
                    + " on conflict do nothing")) {
                bind(insert, 1, consumer, partition);
                insert.setString(4, topicId);
                insert.executeUpdate();
            }
            return find(connection, consumer, partition).orElseThrow();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the position of " + consumer, e);
        }
    }

    /** Remembers that this position is not gone on from, whatever is appended later. */
    void refuse(String consumer, TopicPartition partition, String reason) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("update consumer_position set refused = ?"
                        + " where consumer = ? and topic = ? and partition = ?")) {
            update.setString(1, reason);
            bind(update, 2, consumer, partition);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot refuse the position of " + consumer, e);
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
                        + " where consumer = ? and topic = ? and partition = ? and next_offset = ?"
                        + " and refused is null")) {
            update.setLong(1, next);
            bind(update, 2, consumer, partition);
            update.setLong(5, expected);
            return update.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot move the position of " + consumer, e);
        }
    }

    private static Optional<Position> find(Connection connection, String consumer, TopicPartition partition)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select topic_id, next_offset, refused"
                + " from consumer_position where consumer = ? and topic = ? and partition = ?")) {
            bind(select, 1, consumer, partition);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(
                                new Position(row.getString(1), row.getLong(2), Optional.ofNullable(row.getString(3))))
                        : Optional.empty();
            }
        }
    }

    private static void bind(PreparedStatement statement, int first, String consumer, TopicPartition partition)
            throws SQLException {
        statement.setString(first, consumer);
        statement.setString(first + 1, partition.topic());
        statement.setInt(first + 2, partition.partition());
    }
}
