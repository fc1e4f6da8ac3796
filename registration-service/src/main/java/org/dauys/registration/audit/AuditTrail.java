package org.dauys.registration.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.dauys.kit.sql.Json;
import org.dauys.kit.sql.Sql;

/**
 * Writes who did what, in the transaction of the act itself. The table refuses change and deletion; each process role has
 * its own.
 */
@ApplicationScoped
public class AuditTrail {

    private final Sql sql;
    private final Clock clock;

    public AuditTrail(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * @param actor account that acts
     * @param act what it does, as a slug
     * @param subject identifier of what it is done to; never an IIN or a phone number
     * @param details further facts; no secrets
     */
    public void record(String actor, String act, String subject, Map<String, Object> details) {
        sql.update(
                "insert into audit_record (at, actor, act, subject, details) values (?, ?, ?, ?, ?)",
                clock.instant(),
                actor,
                act,
                subject,
                new Json(details));
    }

    /**
     * An act that changes something.
     *
     * @param before what it was, as a record or a map; absent if it was not there
     * @param after what it is now; absent if it is gone. Neither holds an IIN, a phone number or a secret
     */
    public void recordChange(String actor, String act, String subject, Optional<?> before, Optional<?> after) {
        recordChange(actor, act, subject, before, after, Map.of());
    }

    /** The same with further facts. */
    public void recordChange(
            String actor,
            String act,
            String subject,
            Optional<?> before,
            Optional<?> after,
            Map<String, Object> details) {
        sql.update(
                "insert into audit_record (at, actor, act, subject, before, after, details) values (?, ?, ?, ?, ?, ?, ?)",
                clock.instant(),
                actor,
                act,
                subject,
                before.map(Json::new),
                after.map(Json::new),
                new Json(details));
    }
}
