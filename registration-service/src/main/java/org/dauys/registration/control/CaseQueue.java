package org.dauys.registration.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dauys.kit.sql.Sql;

/** The cases of some territories, to be worked through in the order of their numbers. */
@ApplicationScoped
class CaseQueue {

    private static final String OVERDUE = "state not in ('DECIDED', 'FINAL') and due_at <= ?";

    private final Sql sql;

    CaseQueue(Sql sql) {
        this.sql = sql;
    }

    /** Which cases are asked for. */
    record Filter(
            Optional<CaseState> state,
            Optional<Level> level,
            Optional<Ground> ground,
            Optional<String> territory,
            boolean overdueOnly) {}

    /**
     * How many there are.
     *
     * @param byState states without a case are left out
     * @param overdue of all, whose time has passed
     */
    record Counts(Map<CaseState, Long> byState, long overdue) {}

    List<ControlCase> page(
            String primaryId, List<String> territories, Filter filter, Instant now, long afterNumber, int rows) {
        return sql.list(
                """
                select * from control_case
                where primary_id = ? and territory_id = any (?) and number > ?
                    and state = coalesce(?, state) and level = coalesce(?, level) and ground = coalesce(?, ground)
                    and territory_id = coalesce(?, territory_id)
                    and (not ? or %s)
                order by number limit ?
                """
                        .formatted(OVERDUE),
                CaseRepository::read,
                primaryId,
                territories,
                afterNumber,
                filter.state(),
                filter.level(),
                filter.ground(),
                filter.territory(),
                filter.overdueOnly(),
                now,
                rows);
    }

    Counts counts(String primaryId, List<String> territories, Instant now) {
        Map<CaseState, Long> byState = new TreeMap<>();
        sql.each(
                """
                select state, count(*) as cases from control_case
                where primary_id = ? and territory_id = any (?) group by state
                """,
                row -> byState.put(row.constant("state", CaseState.class), row.bigint("cases")),
                primaryId,
                territories);
        long overdue = sql.number(
                "select count(*) from control_case where primary_id = ? and territory_id = any (?) and " + OVERDUE,
                primaryId,
                territories,
                now);
        return new Counts(byState, overdue);
    }
}
