package org.dauys.registration.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.dauys.kit.sql.Row;
import org.dauys.kit.sql.Sql;

/** What was written to commissions, never changed. */
@ApplicationScoped
class StatementRepository {

    private final Sql sql;

    StatementRepository(Sql sql) {
        this.sql = sql;
    }

    void add(Statement statement, String author) {
        sql.update(
                """
                insert into control_statement (id, case_id, purpose, side, text, at, author)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                statement.id(),
                statement.caseId(),
                statement.purpose(),
                statement.side(),
                statement.text(),
                statement.at(),
                author);
    }

    List<Statement> of(UUID caseId) {
        return sql.list(
                "select * from control_statement where case_id = ? order by at, id", StatementRepository::read, caseId);
    }

    private static Statement read(Row row) {
        return new Statement(
                row.uuid("id"),
                row.uuid("case_id"),
                row.constant("purpose", Statement.Purpose.class),
                row.constant("side", Ladder.Side.class),
                row.text("text"),
                row.instant("at"));
    }
}
