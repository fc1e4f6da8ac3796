package org.dauys.kit.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;

/** Values of a statement's question marks, as the driver wants them. */
final class Parameters {

    private Parameters() {}

    static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, driverValue(statement, parameters[i]));
        }
    }

    private static Object driverValue(PreparedStatement statement, Object value) throws SQLException {
        if (value instanceof Optional<?> optional) {
            return optional.isPresent() ? driverValue(statement, optional.get()) : null;
        }
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof Json json) {
            return json.driverValue();
        }
        if (value instanceof Collection<?> texts) {
            return statement.getConnection().createArrayOf("text", texts.toArray());
        }
        return value;
    }
}
