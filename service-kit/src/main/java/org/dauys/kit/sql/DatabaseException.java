package org.dauys.kit.sql;

import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * A statement failed. The message has the SQL state and the name of a constraint, column or table; there is no cause,
 * because PostgreSQL quotes rows and keys in its own messages, and unexpected exceptions are logged.
 */
public sealed class DatabaseException extends RuntimeException permits UniqueViolationException {

    private static final long serialVersionUID = 1L;
    private static final String UNIQUE_VIOLATION = "23505";

    /** The state of a failure that the server has not seen, such as a pool without a free connection. */
    public static final String NO_STATE = "unknown";

    private final String state;
    private final String name;

    DatabaseException(String state, String name) {
        super("SQL state " + state + (name.isEmpty() ? "" : " (" + name + ")"));
        this.state = state;
        this.name = name;
    }

    static DatabaseException of(SQLException failure) {
        String state = Optional.ofNullable(failure.getSQLState()).orElse(NO_STATE);
        String name = nameIn(failure);
        return state.equals(UNIQUE_VIOLATION)
                ? new UniqueViolationException(state, name)
                : new DatabaseException(state, name);
    }

    /** The five characters of PostgreSQL's table of error codes; {@link #NO_STATE} if it never came to a statement. */
    public String state() {
        return state;
    }

    /** The constraint or index, else the column, else the table that refused, as far as the server tells. */
    public Optional<String> name() {
        return Optional.of(name).filter(known -> !known.isEmpty());
    }

    /** A batch has the server's answer in the exceptions that follow the first. */
    private static String nameIn(SQLException failure) {
        return StreamSupport.stream(failure.spliterator(), false)
                .flatMap(each -> each instanceof PSQLException server
                        ? Stream.ofNullable(server.getServerErrorMessage())
                        : Stream.empty())
                .flatMap(DatabaseException::names)
                .findFirst()
                .orElse("");
    }

    private static Stream<String> names(ServerErrorMessage message) {
        return Stream.<Function<ServerErrorMessage, String>>of(
                        ServerErrorMessage::getConstraint, ServerErrorMessage::getColumn, ServerErrorMessage::getTable)
                .flatMap(name -> Stream.ofNullable(name.apply(message)));
    }
}
