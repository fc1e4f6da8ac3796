package org.dauys.registration.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.events.LocalText;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.sql.Json;
import org.dauys.kit.sql.Row;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.calendar.CalendarProposal.State;
import org.dauys.registration.twoperson.Signatory;

/** The proposals; the database refuses another content, a confirmation by the proposer, and a second end. */
@ApplicationScoped
class ProposalRepository {

    private final Sql sql;

    ProposalRepository(Sql sql) {
        this.sql = sql;
    }

    /** The proposal, or the problem {@code not-found}. */
    CalendarProposal require(String primaryId, UUID id) {
        return sql.one(
                        "select * from calendar_proposal where primary_id = ? and id = ?",
                        ProposalRepository::read,
                        primaryId,
                        id)
                .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    }

    /**
     * The latest first.
     *
     * @param waitingAt only those that somebody can confirm at this instant; all if absent
     */
    List<CalendarProposal> page(String primaryId, Optional<Instant> waitingAt, long before, int rows) {
        return sql.list(
                """
                select * from calendar_proposal
                where primary_id = ? and sequence < ?
                    and (?::timestamptz is null
                        or state = 'PROPOSED' and (confirm_by is null or confirm_by >= ?::timestamptz))
                order by sequence desc limit ?
                """,
                ProposalRepository::read,
                primaryId,
                before,
                waitingAt,
                waitingAt,
                rows);
    }

    void add(
            UUID id,
            String primaryId,
            long basedOn,
            CalendarChange change,
            Optional<Instant> confirmBy,
            Signatory proposer,
            Instant at) {
        sql.update(
                """
                insert into calendar_proposal (id, primary_id, based_on, phases, reason, decision_number, office,
                    confirm_by, proposed_by, proposed_person, proposed_at, state)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'PROPOSED')
                """,
                id,
                primaryId,
                basedOn,
                new Json(new StoredCalendar.Phases(change.phases())),
                new Json(change.reason()),
                change.decisionNumber(),
                change.office(),
                confirmBy,
                proposer.account(),
                proposer.person(),
                at);
    }

    /** @return false if it was settled before */
    boolean settle(UUID id, State state, Signatory by, Instant at, Optional<String> rejection) {
        return sql.update(
                        """
                        update calendar_proposal
                        set state = ?, settled_by = ?, settled_person = ?, settled_at = ?, rejection = ?
                        where id = ? and state = 'PROPOSED'
                        """,
                        state,
                        by.account(),
                        by.person(),
                        at,
                        rejection,
                        id)
                == 1;
    }

    /** Makes void what is still proposed; the ids of it. */
    List<UUID> outdate(String primaryId, Signatory by, Instant at) {
        return sql.list(
                """
                update calendar_proposal
                set state = 'OUTDATED', settled_by = ?, settled_person = ?, settled_at = ?
                where primary_id = ? and state = 'PROPOSED'
                returning id
                """,
                row -> row.uuid("id"),
                by.account(),
                by.person(),
                at,
                primaryId);
    }

    private static CalendarProposal read(Row row) {
        return new CalendarProposal(
                row.uuid("id"),
                row.bigint("sequence"),
                row.text("primary_id"),
                row.bigint("based_on"),
                new CalendarChange(
                        row.json("phases", StoredCalendar.Phases.class).phases(),
                        row.json("reason", LocalText.class),
                        row.text("decision_number"),
                        row.text("office")),
                row.optionalInstant("confirm_by"),
                new Signatory(row.text("proposed_by"), row.text("proposed_person")),
                row.instant("proposed_at"),
                row.constant("state", State.class),
                row.optionalInstant("settled_at"),
                row.optionalText("settled_by"),
                row.optionalText("rejection"));
    }
}
