package org.dauys.kit.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dauys.kit.testing.DauysTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** PostgreSQL quotes keys and rows in its messages; what is thrown here may be logged, with all its causes. */
@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class DatabaseExceptionTest {

    private static final String SECRET = "850101300123";
    private static final String INSERT = "insert into guarded (iin, name, age) values (?, ?, ?)";

    @Inject
    Sql sql;

    enum Stage {
        OPEN
    }

    record Document(int count) {}

    @BeforeEach
    void onePerson() {
        sql.update("truncate guarded");
        sql.update(INSERT, SECRET, "name", 30);
    }

    @Test
    void aUniqueViolationIsRecognisedByItsTypeAndTellsTheConstraint() {
        UniqueViolationException refused =
                catchThrowableOfType(UniqueViolationException.class, () -> sql.update(INSERT, SECRET, "other", 40));

        assertThat(refused.name()).contains("guarded_iin");
        assertThat(refused.state()).isEqualTo("23505");
        assertThat(logged(refused)).contains("SQL state 23505 (guarded_iin)").doesNotContain(SECRET);
    }

    @Test
    void aUniqueViolationIsRecognisedInABatch() {
        UniqueViolationException refused = catchThrowableOfType(
                UniqueViolationException.class,
                () -> sql.batch(INSERT, List.of(new Object[] {"1", "one", 20}, new Object[] {SECRET, "two", 20})));

        assertThat(refused.name()).contains("guarded_iin");
        assertThat(logged(refused)).doesNotContain(SECRET);
    }

    @Test
    void otherRefusalsTellStateAndNameAndNoValue() {
        assertThat(refusal(INSERT, "2", SECRET, 3))
                .hasMessage("SQL state 23514 (guarded_age)")
                .satisfies(e -> assertThat(logged(e)).doesNotContain(SECRET));
        assertThat(refusal(INSERT, SECRET, null, 20))
                .hasMessage("SQL state 23502 (name)")
                .satisfies(e -> assertThat(logged(e)).doesNotContain(SECRET));
        assertThat(refusal("update guarded set age = iin::int"))
                .hasMessage("SQL state 22003")
                .satisfies(e -> assertThat(logged(e)).doesNotContain(SECRET));
        assertThat(refusal("update guarded set age = ('{' || iin)::json::text::int"))
                .hasMessage("SQL state 22P02")
                .satisfies(e -> assertThat(logged(e)).doesNotContain(SECRET));
    }

    static Stream<Function<Row, Object>> wrongReadings() {
        return Stream.of(
                row -> row.integer("iin"),
                row -> row.uuid("iin"),
                row -> row.bool("iin"),
                row -> row.instant("iin"),
                row -> row.date("iin"),
                row -> row.texts("iin"),
                row -> row.constant("iin", Stage.class),
                row -> row.json("iin", Document.class));
    }

    @ParameterizedTest
    @MethodSource("wrongReadings")
    void aColumnThatCannotBeReadAsAskedIsNamedWithoutItsContent(Function<Row, Object> reading) {
        Throwable refused = catchThrowable(() -> sql.list("select iin from guarded", reading));

        assertThat(refused).isInstanceOf(IllegalStateException.class).hasMessageContaining("column iin");
        assertThat(logged(refused)).doesNotContain(SECRET);
    }

    private DatabaseException refusal(String change, Object... parameters) {
        return catchThrowableOfType(DatabaseException.class, () -> sql.update(change, parameters));
    }

    private static String logged(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
