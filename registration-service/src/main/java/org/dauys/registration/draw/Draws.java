package org.dauys.registration.draw;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dauys.kit.sql.Row;
import org.dauys.kit.sql.Sql;

/** The draws that were made; none is ever made again. */
@ApplicationScoped
public class Draws {

    private final Sql sql;

    public Draws(Sql sql) {
        this.sql = sql;
    }

    /** The draws of all contests of a primary. */
    public List<Draw> all(String primaryId) {
        return sql.list("select * from draw where primary_id = ? order by contest_id", Draws::read, primaryId);
    }

    Optional<Draw> find(String primaryId, String contestId) {
        return sql.one("select * from draw where primary_id = ? and contest_id = ?", Draws::read, primaryId, contestId);
    }

    /** Whether the order is drawn in one of the contests, so that nobody can join it any more. */
    public boolean anyDrawn(String primaryId, Collection<String> contestIds) {
        return !sql.list(
                        "select contest_id from draw where primary_id = ? and contest_id = any(?)",
                        row -> row.text("contest_id"),
                        primaryId,
                        contestIds)
                .isEmpty();
    }

    void add(String primaryId, Draw draw, String drawnBy) {
        sql.update(
                """
                insert into draw (primary_id, contest_id, algorithm, seed, candidacy_ids, drawn_at, drawn_by)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                primaryId,
                draw.contestId(),
                draw.algorithm(),
                draw.seed(),
                draw.order(),
                draw.drawnAt(),
                drawnBy);
    }

    private static Draw read(Row row) {
        return new Draw(
                row.text("contest_id"),
                row.text("algorithm"),
                row.text("seed"),
                row.texts("candidacy_ids"),
                row.instant("drawn_at"));
    }
}
