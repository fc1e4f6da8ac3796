package org.dauys.registration.contest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dauys.kit.sql.Json;
import org.dauys.kit.sql.Row;
import org.dauys.kit.sql.Sql;

/** What contests were, decision by decision; rows are never changed and outlive the contest. */
@ApplicationScoped
class ContestHistory {

    private final Sql sql;

    ContestHistory(Sql sql) {
        this.sql = sql;
    }

    /** What was decided of a contest. */
    enum Act {
        ADDED,
        CHANGED,
        DELETED
    }

    /**
     * One decision.
     *
     * @param content what it has been since; absent if it was deleted
     */
    record Entry(long version, Act act, Optional<Contest> content, Instant at) {}

    /** The version of the latest decision; 0 if there has never been such a contest. */
    long lastVersion(String primaryId, String contestId) {
        return sql.number(
                "select max(version) from contest_version where primary_id = ? and contest_id = ?",
                primaryId,
                contestId);
    }

    void add(String primaryId, String contestId, Entry entry, String decidedBy) {
        sql.update(
                """
                insert into contest_version (primary_id, contest_id, version, act, content, at, decided_by)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                primaryId,
                contestId,
                entry.version(),
                entry.act(),
                entry.content().map(Json::new),
                entry.at(),
                decidedBy);
    }

    /** The earliest first. */
    List<Entry> page(String primaryId, String contestId, long after, int rows) {
        return sql.list(
                """
                select * from contest_version
                where primary_id = ? and contest_id = ? and version > ? order by version limit ?
                """,
                ContestHistory::read,
                primaryId,
                contestId,
                after,
                rows);
    }

    private static Entry read(Row row) {
        Act act = row.constant("act", Act.class);
        return new Entry(
                row.bigint("version"),
                act,
                act == Act.DELETED ? Optional.empty() : Optional.of(row.json("content", Contest.class)),
                row.instant("at"));
    }
}
