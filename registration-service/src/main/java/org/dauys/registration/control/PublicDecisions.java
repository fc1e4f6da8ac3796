package org.dauys.registration.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.sql.Sql;

/** The decisions as they are published. */
@ApplicationScoped
class PublicDecisions {

    private static final String DECISIONS =
            """
            select d.*, c.number, c.state, c.candidacy_id, c.territory_id, c.ground, p.zone, a.ballot_effect,
                not exists (select from control_decision later
                    where later.case_id = d.case_id and later.version > d.version) as in_force
            from control_decision d join control_case c on c.id = d.case_id join primary_run p on p.id = c.primary_id
                left join control_announcement a on a.case_id = d.case_id and a.version = d.version
            """;

    private final Sql sql;

    PublicDecisions(Sql sql) {
        this.sql = sql;
    }

    /** A decision and its place in the list. */
    record Placed(long sequence, PublicDecision decision) {}

    /** Those of a page in the order they were made, and one more if there is one. */
    List<Placed> page(String primaryId, Optional<UUID> candidacy, long after, int rows) {
        return sql.list(
                DECISIONS
                        + """
                        where c.primary_id = ? and c.candidacy_id = coalesce(?, c.candidacy_id) and d.sequence > ?
                        order by d.sequence limit ?
                        """,
                row -> new Placed(row.bigint("sequence"), PublicDecision.read(row)),
                primaryId,
                candidacy,
                after,
                rows);
    }

    List<PublicDecision> of(String primaryId, UUID caseId) {
        return sql.list(
                DECISIONS + "where c.primary_id = ? and c.id = ? order by d.version",
                PublicDecision::read,
                primaryId,
                caseId);
    }
}
