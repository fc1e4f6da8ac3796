package org.dauys.registration.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.dauys.kit.sql.Sql;

/** Appeals that a commission has not decided, for whoever is about to do what cannot be undone. */
@ApplicationScoped
public class PendingAppeals {

    private final Sql sql;

    PendingAppeals(Sql sql) {
        this.sql = sql;
    }

    /** The appealed cases of a primary, in the order they were opened. */
    public List<UUID> of(String primaryId) {
        return sql.list(
                """
                select id from control_case where primary_id = ? and state in ('APPEALED', 'APPEAL_PROPOSED')
                order by number
                """,
                row -> row.uuid("id"),
                primaryId);
    }
}
