package org.dauys.registration.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.process.ThisProcess;

/** Reads the trail of this process, in the order of the rows. */
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

    private final Sql sql;
    private final String name;

    AuditRepository(Sql sql, ThisProcess process) {
        this.sql = sql;
        // The credential authority knows nobody's name.
        this.name = process.isCredentialAuthority() ? "null::text" : NAME_OF_STAFF;
    }

    List<AuditEntry> after(long id, AuditFilter filter, int limit) {
        return sql.list(
                "select a.*, " + name
                        + """
                         as actor_name from audit_record a
                        where a.id > ? and (?::timestamptz is null or a.at >= ?) and (?::timestamptz is null or a.at < ?)
                            and (?::text is null or a.actor = ?) and (?::text is null or a.act = ?)
                            and (?::text is null or a.subject = ?)
                            and (?::text is null or a.subject = ? or a.details ->> 'primary' = ?)
                        order by a.id limit ?
                        """,
                AuditEntry::of,
                id,
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
}
