package org.dauys.registration.audit;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dauys.kit.sql.Json;
import org.dauys.kit.sql.Sql;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Writes who did what, in the transaction of the act itself. The database user of the process may add rows and read them,
 * no more; each process role has a trail of its own.
 */
@ApplicationScoped
public class AuditTrail {

    private final Sql sql;
    private final Clock clock;
    private final JsonWebToken token;

    public AuditTrail(Sql sql, Clock clock, JsonWebToken token) {
        this.sql = sql;
        this.clock = clock;
        this.token = token;
    }

    /**
     * @param actor account that acts
     * @param act what it does, as a slug
     * @param subject identifier of what it is done to; never an IIN or a phone number
     * @param details further facts; no secrets
     */
    public void record(String actor, String act, String subject, Map<String, Object> details) {
        add(actor, act, subject, Optional.empty(), Optional.empty(), details);
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
        add(actor, act, subject, before, after, details);
    }

    private void add(
            String actor,
            String act,
            String subject,
            Optional<?> before,
            Optional<?> after,
            Map<String, Object> details) {
        sql.update(
                "insert into audit_record (at, actor, actor_roles, act, subject, before, after, details)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                clock.instant(),
                actor,
                roles(),
                act,
                subject,
                before.map(Json::new),
                after.map(Json::new),
                new Json(details));
    }

    /** Of the token behind the present request; none for what the service does by itself. */
    private Set<String> roles() {
        boolean asked = Arc.requireContainer().requestContext().isActive() && token.getRawToken() != null;
        return asked ? new TreeSet<>(token.getGroups()) : Set.of();
    }
}
