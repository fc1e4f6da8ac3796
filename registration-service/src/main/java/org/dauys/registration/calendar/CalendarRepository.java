package org.dauys.registration.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.dauys.events.LocalText;
import org.dauys.kit.sql.Json;
import org.dauys.kit.sql.Row;
import org.dauys.kit.sql.Sql;
import org.dauys.kit.sql.UniqueViolationException;

/** The versions of calendars; rows are never changed. */
@ApplicationScoped
class CalendarRepository {

    private final Sql sql;

    CalendarRepository(Sql sql) {
        this.sql = sql;
    }

    Optional<StoredCalendar> current(String primaryId) {
        return sql.one(
                "select * from calendar_version where primary_id = ? order by version desc limit 1",
                CalendarRepository::read,
                primaryId);
    }

    /** One version, if there is such. */
    Optional<StoredCalendar> version(String primaryId, long version) {
        return sql.one(
                "select * from calendar_version where primary_id = ? and version = ?",
                CalendarRepository::read,
                primaryId,
                version);
    }

    List<StoredCalendar> versions(String primaryId, long after, int limit) {
        return sql.list(
                "select * from calendar_version where primary_id = ? and version > ? order by version limit ?",
                CalendarRepository::read,
                primaryId,
                after,
                limit);
    }

    /**
     * Adds a version.
     *
     * @return false if somebody else added this version first
     */
    boolean add(String primaryId, StoredCalendar calendar, Authors authors) {
        try {
            sql.update(
                    """
                    insert into calendar_version
                        (primary_id, version, phases, reason, decision_number, office, decided_at, decided_by,
                         proposal_id, confirmed_by)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    primaryId,
                    calendar.version(),
                    new Json(new StoredCalendar.Phases(calendar.phases())),
                    new Json(calendar.content().reason()),
                    calendar.content().decisionNumber(),
                    calendar.content().office(),
                    calendar.decidedAt(),
                    authors.first(),
                    authors.confirmation().map(Authors.Confirmation::proposalId),
                    authors.confirmation().map(Authors.Confirmation::by));
            return true;
        } catch (UniqueViolationException e) {
            return false;
        }
    }

    private static StoredCalendar read(Row row) {
        return new StoredCalendar(
                row.bigint("version"),
                new CalendarChange(
                        row.json("phases", StoredCalendar.Phases.class).phases(),
                        row.json("reason", LocalText.class),
                        row.text("decision_number"),
                        row.text("office")),
                row.optionalUuid("proposal_id").isPresent(),
                row.instant("decided_at"));
    }
}
