package org.dauys.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.dauys.events.json.CanonicalJson;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;

/**
 * Makes a creating POST safe to repeat: the same {@code Idempotency-Key} of the same caller with the same request gets
 * the first answer again, with another request {@code idempotency-mismatch}. Keys are remembered for a week.
 */
@Singleton
public final class IdempotentPosts {

    private static final int MAX_KEY_LENGTH = 200;
    private static final Duration KEPT = Duration.ofDays(7);

    private final AgroalDataSource database;
    private final ObjectMapper mapper;
    private final Clock clock;

    IdempotentPosts(AgroalDataSource database, ObjectMapper mapper, Clock clock) {
        this.database = database;
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * Runs {@code action} once per key, inside the caller's transaction: the effect and the answer are stored together or
     * not at all. Two requests with one key at the same time wait for each other.
     *
     * @param caller account id
     * @param operation name of what is done, such as {@code create-proposal}
     * @param key header {@code Idempotency-Key}, may be null: then the action just runs
     * @param request the request, written as JSON to be compared
     * @param answerType class of the answer, read back from JSON for a repetition
     */
    public <T> T once(
            String caller, String operation, String key, Object request, Class<T> answerType, Supplier<T> action) {
        if (key == null) {
            return action.get();
        }
        if (key.isBlank() || key.length() > MAX_KEY_LENGTH) {
            throw new ProblemException(KitProblem.INVALID_REQUEST);
        }
        String hash = CanonicalJson.sha256(json(request).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        try (Connection connection = database.getConnection()) {
            if (claim(connection, caller, operation, key, hash)) {
                forgetOld(connection);
                T answer = action.get();
                store(connection, caller, operation, key, json(answer));
                return answer;
            }
            return mapper.readValue(earlierAnswer(connection, caller, operation, key, hash), answerType);
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("idempotency record of " + operation, e);
        }
    }

    private boolean claim(Connection connection, String caller, String operation, String key, String hash)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into idempotency (caller, operation, key, request_sha256, created_at)"
                        + " values (?, ?, ?, ?, ?) on conflict do nothing")) {
            insert.setString(1, caller);
            insert.setString(2, operation);
            insert.setString(3, key);
            insert.setString(4, hash);
            insert.setTimestamp(5, Timestamp.from(clock.instant()));
            return insert.executeUpdate() == 1;
        }
    }

    /** A few with each new one, so that there are never many, and no two requests wait for each other. */
    private void forgetOld(Connection connection) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(
                "delete from idempotency where ctid = any (array(select ctid from idempotency where created_at < ?"
                        + " order by created_at limit 20 for update skip locked))")) {
            delete.setTimestamp(1, Timestamp.from(clock.instant().minus(KEPT)));
            delete.executeUpdate();
        }
    }

    private static void store(Connection connection, String caller, String operation, String key, String answer)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update idempotency set answer = ? where caller = ? and operation = ? and key = ?")) {
            update.setString(1, answer);
            update.setString(2, caller);
            update.setString(3, operation);
            update.setString(4, key);
            update.executeUpdate();
        }
    }

    private static String earlierAnswer(Connection connection, String caller, String operation, String key, String hash)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select request_sha256, answer from idempotency where caller = ? and operation = ? and key = ?")) {
            select.setString(1, caller);
            select.setString(2, operation);
            select.setString(3, key);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next() || !row.getString(1).equals(hash)) {
                    throw new ProblemException(KitProblem.IDEMPOTENCY_MISMATCH);
                }
                return Optional.ofNullable(row.getString(2)).orElse("null");
            }
        }
    }

    private String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + value.getClass().getName(), e);
        }
    }
}
