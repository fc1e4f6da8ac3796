package org.dauys.registration.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.dauys.kit.sql.Row;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.process.ThisProcess;

/**
 * Reads the trail of this process, in its order and as far as it is complete: what transactions that still run may add
 * comes later, after everything that was read.
 */
@ApplicationScoped
public class AuditRepository {

    /** Whoever held a grant for the phone of the account when the act was done. */
    private static final String NAME_OF_STAFF =
            """
            (select g.name from staff_grant g
             where g.granted_at <= a.at and (g.revoked_at is null or g.revoked_at > a.at)
                 and (g.iin is null and g.phone = (select p.phone from participant p where p.id::text = a.actor)
                     or g.iin = (select m.iin from member m where m.id::text = a.actor))
             order by g.granted_at desc limit 1)
            """;

    private static final String COMPLETE = " from audit_record a where (a.xid, a.id) > (cast(? as xid8), ?)"
            + " and a.xid < pg_snapshot_xmin(pg_current_snapshot())";

    private final Sql sql;
    private final String name;

    AuditRepository(Sql sql, ThisProcess process) {
        this.sql = sql;
        // The credential authority knows nobody's name.
        this.name = process.isCredentialAuthority() ? "null::text" : NAME_OF_STAFF;
    }

    /** A record and its place. */
    record Placed(AuditEntry entry, AuditPlace place) {}

    List<Placed> after(AuditPlace place, AuditFilter filter, int limit) {
        return sql.list(
                "select a.*, " + name + " as actor_name" + COMPLETE
                        + """
                         and (?::timestamptz is null or a.at >= ?) and (?::timestamptz is null or a.at < ?)
                            and (?::text is null or a.actor = ?) and (?::text is null or a.act = ?)
                            and (?::text is null or a.subject = ?)
                            and (?::text is null or a.subject = ? or a.details ->> 'primary' = ?)
                        order by a.xid, a.id limit ?
                        """,
                AuditRepository::placed,
                place.transaction(),
                place.id(),
                filter.from(),
                filter.from(),
                filter.to(),
                filter.to(),
                filter.actor(),
                filter.actor(),
                filter.act(),
                filter.act(),
                filter.subject(),
                filter.subject(),
                filter.primary(),
                filter.primary(),
                filter.primary(),
                limit);
    }

    /** The next records of all, without names. */
    List<Placed> after(AuditPlace place, int limit) {
        return sql.list(
                "select a.*, null::text as actor_name" + COMPLETE + " order by a.xid, a.id limit ?",
                AuditRepository::placed,
                place.transaction(),
                place.id(),
                limit);
    }

    private static Placed placed(Row row) {
        return new Placed(AuditEntry.of(row), new AuditPlace(row.text("xid"), row.bigint("id")));
    }
}
