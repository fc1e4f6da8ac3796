package org.dauys.kit.problem;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dauys.kit.sql.DatabaseException;

/** What a failure of the database is to the caller, by its SQL state: the caller's own mistake, or a bad moment. */
final class DatabaseTrouble {

    /** Text with NUL, in a column or in JSON, and dates that PostgreSQL does not have: nothing but the request holds these. */
    private static final Set<String> UNSTORABLE = Set.of("22021", "22P05", "22008");

    /** Lost the race for a row: the same request can succeed. */
    private static final Set<String> CONTENDED = Set.of("40001", "40P01");

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final int DEEPEST_CAUSE = 20;

    private DatabaseTrouble() {}

    /** Nothing if the failure is not of the database, or is our own mistake. */
    static Optional<ProblemException> of(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST_CAUSE)
                .flatMap(cause -> state(cause).stream())
                .flatMap(state -> problem(state).stream())
                .findFirst();
    }

    private static Optional<String> state(Throwable cause) {
        if (cause instanceof DatabaseException database) {
            return Optional.of(database.state());
        }
        return cause instanceof SQLException sql
                ? Optional.of(Optional.ofNullable(sql.getSQLState()).orElse(DatabaseException.NO_STATE))
                : Optional.empty();
    }

    private static Optional<ProblemException> problem(String state) {
        if (UNSTORABLE.contains(state)) {
            return Optional.of(new ProblemException(KitProblem.INVALID_REQUEST));
        }
        boolean absent = state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57P")
                // The pool had no connection to give: its exceptions have no state.
                || state.equals(DatabaseException.NO_STATE);
        return absent || CONTENDED.contains(state)
                ? Optional.of(new ProblemException(KitProblem.UNAVAILABLE).retryAfter(SOON))
                : Optional.empty();
    }
}
