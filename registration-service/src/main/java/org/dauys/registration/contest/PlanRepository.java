package org.dauys.registration.contest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.dauys.events.LocalText;
import org.dauys.kit.sql.Json;
import org.dauys.kit.sql.Row;
import org.dauys.kit.sql.Sql;

/** The stored plan of a primary, one row an election. */
@ApplicationScoped
class PlanRepository {

    private final Sql sql;

    PlanRepository(Sql sql) {
        this.sql = sql;
    }

    List<PlannedElection> stored(String primaryId) {
        return sql.list(
                "select * from election_plan where primary_id = ? order by position", PlanRepository::read, primaryId);
    }

    void replace(String primaryId, List<PlannedElection> plan) {
        sql.update("delete from election_plan where primary_id = ?", primaryId);
        for (int position = 0; position < plan.size(); position++) {
            PlannedElection election = plan.get(position);
            sql.update(
                    """
                    insert into election_plan (primary_id, position, name, territory_ids, contest_ids)
                    values (?, ?, ?, ?, ?)
                    """,
                    primaryId,
                    position,
                    new Json(election.name()),
                    election.territoryIds(),
                    election.contestIds());
        }
    }

    private static PlannedElection read(Row row) {
        return new PlannedElection(
                row.json("name", LocalText.class), row.texts("territory_ids"), row.texts("contest_ids"));
    }
}
