package org.dauys.kit.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.dauys.kit.testing.DauysTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class SqlTest {

    private static final String INSERT = "insert into typed (id, words, amount, large, share, truth, moment, day,"
            + " content, list, document, stage) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    @Inject
    Sql sql;

    enum Stage {
        OPEN,
        CLOSED
    }

    record Document(String firstName, int count) {}

    record Typed(
            UUID id,
            String words,
            int amount,
            long large,
            Optional<Double> share,
            boolean truth,
            Instant moment,
            LocalDate day,
            String content,
            List<String> list,
            Document document,
            Stage stage) {

        static Typed of(Row row) {
            return new Typed(
                    row.uuid("id"),
                    row.text("words"),
                    row.integer("amount"),
                    row.bigint("large"),
                    row.optionalDouble("share"),
                    row.bool("truth"),
                    row.instant("moment"),
                    row.date("day"),
                    new String(row.bytes("content"), StandardCharsets.UTF_8),
                    row.texts("list"),
                    row.json("document", Document.class),
                    row.constant("stage", Stage.class));
        }
    }

    @BeforeEach
    void empty() {
        sql.update("truncate typed");
    }

    @Test
    void everyTypeIsReadAsItWasWritten() {
        Typed written = new Typed(
                UUID.randomUUID(),
                "Қазақ тілі",
                -7,
                1L << 40,
                Optional.of(0.25),
                true,
                Instant.parse("2026-11-20T09:30:00.123456Z"),
                LocalDate.of(2026, 2, 28),
                "bytes",
                List.of("a", "б, \"ә\"", ""),
                new Document("Айгүл", 3),
                Stage.CLOSED);

        int inserted = sql.update(
                INSERT,
                written.id(),
                written.words(),
                written.amount(),
                written.large(),
                written.share(),
                written.truth(),
                written.moment(),
                written.day(),
                written.content().getBytes(StandardCharsets.UTF_8),
                written.list(),
                new Json(written.document()),
                written.stage());

        assertThat(inserted).isEqualTo(1);
        assertThat(sql.one("select * from typed where id = ?", Typed::of, written.id()))
                .contains(written);
        assertThat(sql.list("select stage from typed where words = any (?)", row -> row.text("stage"), List.of("x")))
                .isEmpty();
    }

    @Test
    void whatIsNotThereIsEmptyAndNeverZero() {
        UUID id = UUID.randomUUID();
        sql.update(
                "insert into typed (id, amount, moment, day) values (?, ?, ?, ?)",
                id,
                Optional.empty(),
                Optional.<Instant>empty(),
                null);

        sql.each("select * from typed", row -> {
            assertThat(row.optionalUuid("id")).contains(id);
            assertThat(row.optionalText("words")).isEmpty();
            assertThat(row.optionalInteger("amount")).isEmpty();
            assertThat(row.optionalBigint("large")).isEmpty();
            assertThat(row.optionalDouble("share")).isEmpty();
            assertThat(row.optionalInstant("moment")).isEmpty();
            assertThat(row.optionalDate("day")).isEmpty();
            for (String column : List.of("amount", "truth", "content", "list", "document")) {
                assertThatThrownBy(() -> readRequired(row, column))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessage("column " + column + " holds nothing");
            }
        });
    }

    private static Object readRequired(Row row, String column) {
        return switch (column) {
            case "amount" -> row.integer(column);
            case "truth" -> row.bool(column);
            case "content" -> row.bytes(column);
            case "list" -> row.texts(column);
            default -> row.json(column, Document.class);
        };
    }

    @Test
    void aQueryThatPromisesOneRowHasOneOrNone() {
        insertAmounts(1, 2);

        assertThat(sql.one("select amount from typed where amount = 2", row -> row.integer("amount")))
                .contains(2);
        assertThat(sql.one("select amount from typed where amount = 3", row -> row.integer("amount")))
                .isEmpty();
        assertThatThrownBy(() -> sql.one("select amount from typed", row -> row.integer("amount")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void rowsAreCountedFoundAndChanged() {
        assertThat(insertAmounts(5, 6, 7)).containsExactly(1, 1, 1);
        assertThat(insertAmounts()).isEmpty();

        assertThat(sql.number("select count(*) from typed")).isEqualTo(3);
        assertThat(sql.number("select sum(amount) from typed")).isEqualTo(18);
        assertThat(sql.number("select max(amount) from typed where amount > 7")).isZero();
        assertThat(sql.number("select amount from typed where amount > 7")).isZero();
        assertThat(sql.exists("select 1 from typed where amount = ?", 6)).isTrue();
        assertThat(sql.exists("select 1 from typed where amount = ?", 8)).isFalse();
        assertThat(sql.update("update typed set amount = 0 where amount > ?", 5))
                .isEqualTo(2);
        Map<Integer, Long> counts = new HashMap<>();
        sql.each(
                "select amount, count(*) as rows from typed group by amount",
                row -> counts.put(row.integer("amount"), row.bigint("rows")));
        assertThat(counts).containsExactlyInAnyOrderEntriesOf(Map.of(0, 2L, 5, 1L));
    }

    @Test
    void statementsShareTheTransactionOfTheirCaller() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    insertAmounts(1);
                    assertThat(sql.number("select count(*) from typed")).isEqualTo(1);
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");

        assertThat(sql.number("select count(*) from typed")).isZero();
    }

    @Test
    void aLockIsHeldByOneTransactionUntilItsEnd() {
        boolean meanwhile = QuarkusTransaction.requiringNew().call(() -> {
            sql.lock("one name");
            assertThat(elsewhere("another name")).isTrue();
            return elsewhere("one name");
        });

        assertThat(meanwhile).isFalse();
        assertThat(elsewhere("one name")).isTrue();
    }

    private boolean elsewhere(String lock) {
        return CompletableFuture.supplyAsync(
                        () -> QuarkusTransaction.requiringNew().call(() -> sql.tryLock(lock)))
                .join();
    }

    private int[] insertAmounts(int... amounts) {
        return sql.batch(
                "insert into typed (id, amount) values (?, ?)",
                Arrays.stream(amounts)
                        .mapToObj(amount -> new Object[] {UUID.randomUUID(), amount})
                        .toList());
    }
}
