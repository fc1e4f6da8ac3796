package org.dauys.tally.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.dauys.kit.sql.Sql;

/** Latest voting times of each primary. */
@ApplicationScoped
public class CalendarRepository {
    private final Sql sql;

    public CalendarRepository(Sql sql) {
        this.sql = sql;
    }

    /**
     * Stores a version; until the transaction ends nobody else reads or stores the calendar of this primary.
     *
     * @return whether it was newer than what we had
     */
    public boolean store(String primaryId, long version, VotingTimes times) {
        sql.lock("calendar:" + primaryId);
        return sql.update(
                        """
                        insert into primary_calendar (primary_id, version, opens, closes, grace_seconds)
                        values (?, ?, ?, ?, ?)
                        on conflict (primary_id) do update set version = excluded.version, opens = excluded.opens,
                            closes = excluded.closes, grace_seconds = excluded.grace_seconds
                        where primary_calendar.version < excluded.version
                        """,
                        primaryId,
                        version,
                        times.opens(),
                        times.closes(),
                        times.graceSeconds())
                > 0;
    }

    /** The times in force; until the transaction ends they stay in force. */
    public Optional<VotingTimes> lock(String primaryId) {
        sql.lock("calendar:" + primaryId);
        return sql.one(
                "select * from primary_calendar where primary_id = ?",
                row -> new VotingTimes(row.instant("opens"), row.instant("closes"), row.integer("grace_seconds")),
                primaryId);
    }
}
