package org.dauys.kit.sql;

import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.events.json.EventJson;

/**
 * The current row of a result, by column name. Values that may be NULL are read as {@link Optional}; every accessor
 * throws {@link IllegalStateException} with the column's name, and never its content, if it cannot be read as asked.
 */
public final class Row {

    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    public String text(String column) {
        return required(column, optionalText(column));
    }

    public Optional<String> optionalText(String column) {
        return read(column, result::getString);
    }

    public UUID uuid(String column) {
        return required(column, optionalUuid(column));
    }

    public Optional<UUID> optionalUuid(String column) {
        return read(column, name -> result.getObject(name, UUID.class));
    }

    public int integer(String column) {
        return required(column, optionalInteger(column));
    }

    public Optional<Integer> optionalInteger(String column) {
        return unlessNull(column, result::getInt);
    }

    public long bigint(String column) {
        return required(column, optionalBigint(column));
    }

    public Optional<Long> optionalBigint(String column) {
        return unlessNull(column, result::getLong);
    }

    public Optional<Double> optionalDouble(String column) {
        return unlessNull(column, result::getDouble);
    }

    public boolean bool(String column) {
        return required(column, unlessNull(column, result::getBoolean));
    }

    /** An enum constant that is stored by its name. */
    public <E extends Enum<E>> E constant(String column, Class<E> type) {
        String name = text(column);
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            throw unreadable(column);
        }
    }

    /** A {@code timestamptz}. */
    public Instant instant(String column) {
        return required(column, optionalInstant(column));
    }

    public Optional<Instant> optionalInstant(String column) {
        return read(column, name -> result.getObject(name, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    public LocalDate date(String column) {
        return required(column, optionalDate(column));
    }

    public Optional<LocalDate> optionalDate(String column) {
        return read(column, name -> result.getObject(name, LocalDate.class));
    }

    /** A {@code bytea}. */
    public byte[] bytes(String column) {
        return required(column, read(column, result::getBytes));
    }

    /** A {@code text[]}. */
    public List<String> texts(String column) {
        return List.of(required(column, read(column, name -> {
            Array array = result.getArray(name);
            return array == null ? null : (String[]) array.getArray();
        })));
    }

    /** A {@code json}, {@code jsonb} or {@code text} that holds a value in the JSON of the event contracts. */
    public <T> T json(String column, Class<T> type) {
        byte[] json = text(column).getBytes(StandardCharsets.UTF_8);
        try {
            return EventJson.read(json, type);
        } catch (RuntimeException e) {
            throw unreadable(column);
        }
    }

    private <T> Optional<T> unlessNull(String column, Reading<T> reading) {
        return read(column, name -> {
            T value = reading.from(name);
            return result.wasNull() ? null : value;
        });
    }

    private static <T> Optional<T> read(String column, Reading<T> reading) {
        try {
            return Optional.ofNullable(reading.from(column));
        } catch (SQLException | RuntimeException e) {
            throw unreadable(column);
        }
    }

    private static <T> T required(String column, Optional<T> value) {
        return value.orElseThrow(() -> new IllegalStateException("column " + column + " holds nothing"));
    }

    /** Without the cause, whose message would quote the value. */
    private static IllegalStateException unreadable(String column) {
        return new IllegalStateException("column " + column + " cannot be read as asked");
    }

    private interface Reading<T> {
        T from(String column) throws SQLException;
    }
}
