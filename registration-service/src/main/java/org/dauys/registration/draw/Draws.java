package org.dauys.registration.draw;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dauys.kit.sql.Row;
import org.dauys.kit.sql.Sql;

/** The draws that were made; none is ever made again. */
@ApplicationScoped
public class Draws {

    private final Sql sql;
    private final Clock clock;

    public Draws(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The draws of all contests of a primary. */
    public List<Draw> all(String primaryId) {
        return sql.list("select * from draw where primary_id = ? order by contest_id", Draws::read, primaryId);
    }

    /** The draw of a contest, if it is made. */
    public Optional<Draw> find(String primaryId, String contestId) {
        return sql.one("select * from draw where primary_id = ? and contest_id = ?", Draws::read, primaryId, contestId);
    }

    /** The draws of a page in the order of the contests, and one more if there is one. */
    List<Draw> page(String primaryId, String after, int rows) {
        return sql.list(
                "select * from draw where primary_id = ? and contest_id > ? order by contest_id limit ?",
                Draws::read,
                primaryId,
                after,
                rows);
    }

    /**
     * Whether the order is drawn in one of the contests, or its participants are fixed for a draw that is under way, so
     * that nobody can join it any more.
     */
    public boolean anyDrawn(String primaryId, Collection<String> contestIds) {
        return sql.exists(
                """
                select 1 from draw where primary_id = ? and contest_id = any(?)
                union all
                select 1 from draw_lot l join draw_round r on r.primary_id = l.primary_id and r.number = l.round
                where l.primary_id = ? and l.subject_id = any(?) and r.kind = 'BALLOT' and r.state = 'SEALED'
                    and (r.reveal_by > ? or not exists (select from draw_contribution c
                        where c.primary_id = r.primary_id and c.round = r.number and c.contribution is null))
                """,
                primaryId,
                contestIds,
                primaryId,
                contestIds,
                clock.instant());
    }

    void add(String primaryId, Draw draw, String drawnBy) {
        sql.update(
                """
                insert into draw (primary_id, contest_id, round, algorithm, seed, candidacy_ids, drawn_at, drawn_by)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                primaryId,
                draw.contestId(),
                draw.round(),
                draw.algorithm(),
                draw.seed(),
                draw.order(),
                draw.drawnAt(),
                drawnBy);
    }

    private static Draw read(Row row) {
        return new Draw(
                row.text("contest_id"),
                row.integer("round"),
                row.text("algorithm"),
                row.text("seed"),
                row.texts("candidacy_ids"),
                row.instant("drawn_at"));
    }
}
