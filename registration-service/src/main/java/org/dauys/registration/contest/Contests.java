package org.dauys.registration.contest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dauys.events.LocalText;
import org.dauys.kit.page.PageRequest;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.sql.Json;
import org.dauys.kit.sql.Row;
import org.dauys.kit.sql.Sql;
import org.dauys.kit.sql.UniqueViolationException;

/** The stored contests. */
@ApplicationScoped
public class Contests {

    private final Sql sql;

    public Contests(Sql sql) {
        this.sql = sql;
    }

    /** All contests of a primary in the order of their ids. */
    public List<Contest> all(String primaryId) {
        return sql.list("select * from contest where primary_id = ? order by id", Contests::read, primaryId);
    }

    List<StoredContest> page(String primaryId, Optional<String> territoryId, PageRequest page) {
        return sql.list(
                """
                select * from contest
                where primary_id = ? and id > ? and territory_id = coalesce(?, territory_id)
                order by id limit ?
                """,
                Contests::readStored,
                primaryId,
                page.after().orElse(""),
                territoryId,
                page.limit() + 1);
    }

    /** Those of the given contests that exist. */
    public List<Contest> find(String primaryId, Collection<String> ids) {
        return sql.list(
                "select * from contest where primary_id = ? and id = any(?) order by id",
                Contests::read,
                primaryId,
                ids);
    }

    /** The contest, or the problem {@code not-found}. */
    public Contest require(String primaryId, String id) {
        return find(primaryId, List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    }

    /** The contest with its version, or the problem {@code not-found}. */
    StoredContest stored(String primaryId, String id) {
        return sql.one("select * from contest where primary_id = ? and id = ?", Contests::readStored, primaryId, id)
                .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    }

    void add(String primaryId, StoredContest stored) {
        Contest contest = stored.contest();
        try {
            sql.update(
                    """
                    insert into contest (primary_id, id, level, territory_id, title, seats, min_marks, max_marks, blank,
                        min_age, version)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    primaryId,
                    contest.id(),
                    contest.level().slug(),
                    contest.territoryId(),
                    new Json(contest.title()),
                    contest.seats(),
                    contest.min(),
                    contest.max(),
                    contest.blank(),
                    contest.minAge(),
                    stored.version());
        } catch (UniqueViolationException e) {
            throw new ProblemException(ContestProblem.CONTEST_EXISTS, contest.id());
        }
    }

    /** The caller holds the primary. */
    void change(String primaryId, StoredContest stored) {
        Contest contest = stored.contest();
        sql.update(
                """
                update contest set level = ?, territory_id = ?, title = ?, seats = ?, min_marks = ?, max_marks = ?,
                    blank = ?, min_age = ?, version = ?
                where primary_id = ? and id = ?
                """,
                contest.level().slug(),
                contest.territoryId(),
                new Json(contest.title()),
                contest.seats(),
                contest.min(),
                contest.max(),
                contest.blank(),
                contest.minAge(),
                stored.version(),
                primaryId,
                contest.id());
    }

    /** The caller holds the primary. */
    void delete(String primaryId, String id) {
        sql.update("delete from contest where primary_id = ? and id = ?", primaryId, id);
    }

    private static StoredContest readStored(Row row) {
        return new StoredContest(read(row), row.bigint("version"));
    }

    private static Contest read(Row row) {
        return new Contest(
                row.text("id"),
                Contest.Level.ofSlug(row.text("level")),
                row.text("territory_id"),
                row.json("title", LocalText.class),
                row.integer("seats"),
                row.integer("min_marks"),
                row.integer("max_marks"),
                row.bool("blank"),
                row.optionalInteger("min_age"));
    }
}
