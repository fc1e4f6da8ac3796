package org.dauys.registration.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.dauys.kit.sql.Json;
import org.dauys.kit.sql.Row;
import org.dauys.kit.sql.Sql;
import org.dauys.kit.sql.UniqueViolationException;

/** The rules of control in versions; rows are never changed. */
@ApplicationScoped
class RulesRepository {

    private final Sql sql;

    RulesRepository(Sql sql) {
        this.sql = sql;
    }

    /** A version of the rules; 0 are the ones that hold where nobody has made others. */
    record Version(long version, ControlRules rules) {}

    ControlRules of(String primaryId) {
        return current(primaryId).rules();
    }

    Version current(String primaryId) {
        return sql.one(
                        "select * from control_rules where primary_id = ? order by version desc limit 1",
                        RulesRepository::read,
                        primaryId)
                .orElse(new Version(0, ControlRules.DEFAULT));
    }

    /** @return false if somebody else added this version first */
    boolean add(String primaryId, Version version, Instant now, String by) {
        try {
            sql.update(
                    "insert into control_rules (primary_id, version, rules, decided_at, decided_by) values (?, ?, ?,"
                            + " ?, ?)",
                    primaryId,
                    version.version(),
                    new Json(version.rules()),
                    now,
                    by);
            return true;
        } catch (UniqueViolationException e) {
            return false;
        }
    }

    private static Version read(Row row) {
        return new Version(row.bigint("version"), row.json("rules", ControlRules.class));
    }
}
