package org.dauys.kit.sql;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Statements of the default data source. Within a transaction every statement joins it; outside, each stands alone.
 *
 * <p>Parameters stand for the question marks in their order: strings, numbers, booleans, UUIDs, byte arrays, dates,
 * {@link java.time.Instant} (a {@code timestamptz}), enum constants (by name), {@link Json}, collections of strings (a
 * {@code text[]}), and {@link Optional}s of them (a value or NULL).
 *
 * <p>Every method throws {@link DatabaseException} if the database refuses or fails, after which a transaction is lost.
 */
@Singleton
public final class Sql {

    private final DataSource dataSource;

    Sql(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** All rows of a query, in its order. The row is valid only while it is being read. */
    public <T> List<T> list(String sql, Function<Row, T> reading, Object... parameters) {
        List<T> rows = new ArrayList<>();
        each(sql, row -> rows.add(reading.apply(row)), parameters);
        return List.copyOf(rows);
    }

    /** Takes every row of a query, in its order. The row is valid only while it is being read. */
    public void each(String sql, Consumer<Row> reading, Object... parameters) {
        query(sql, parameters, result -> {
            Row row = new Row(result);
            while (result.next()) {
                reading.accept(row);
            }
            return row;
        });
    }

    /**
     * The only row of a query, if there is one.
     *
     * @throws IllegalStateException if there are several
     */
    public <T> Optional<T> one(String sql, Function<Row, T> reading, Object... parameters) {
        List<T> rows = list(sql, reading, parameters);
        if (rows.size() > 1) {
            throw new IllegalStateException("more than one row");
        }
        return rows.stream().findFirst();
    }

    /** Whether a query has a row. */
    public boolean exists(String sql, Object... parameters) {
        return query(sql, parameters, ResultSet::next);
    }

    /** A count, or the number in the first column of the first row; 0 if there is no row or no number in it. */
    public long number(String sql, Object... parameters) {
        return query(sql, parameters, result -> result.next() ? result.getLong(1) : 0L);
    }

    /**
     * Changes rows.
     *
     * @return how many
     * @throws UniqueViolationException if a unique constraint forbids it
     */
    public int update(String sql, Object... parameters) {
        return run(sql, statement -> {
            Parameters.bind(statement, parameters);
            return statement.executeUpdate();
        });
    }

    /**
     * The same change with many rows of parameters.
     *
     * @return rows changed, one count per row of parameters
     * @throws UniqueViolationException if a unique constraint forbids it
     */
    public int[] batch(String sql, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return new int[0];
        }
        return run(sql, statement -> {
            for (Object[] row : rows) {
                Parameters.bind(statement, row);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    /** Waits for, and holds until the transaction ends, the lock of this name. */
    public void lock(String name) {
        exists("select pg_advisory_xact_lock(hashtextextended(?, 0))", name);
    }

    /** Takes the lock of this name until the transaction ends, unless somebody else holds it. */
    public boolean tryLock(String name) {
        return exists("select 1 where pg_try_advisory_xact_lock(hashtextextended(?, 0))", name);
    }

    private <T> T query(String sql, Object[] parameters, Work<ResultSet, T> reading) {
        return run(sql, statement -> {
            Parameters.bind(statement, parameters);
            try (ResultSet result = statement.executeQuery()) {
                return reading.on(result);
            }
        });
    }

    private <T> T run(String sql, Work<PreparedStatement, T> work) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw DatabaseException.of(e);
        }
    }

    private interface Work<S, T> {
        T on(S source) throws SQLException;
    }
}
