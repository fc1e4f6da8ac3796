package org.dauys.registration.process;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dauys.kit.sql.Sql;

/**
 * Which tables of the credential authority this process can read. Before that process has run for the first time there
 * are none, and while it migrates there may be a schema without rights.
 */
@ApplicationScoped
public class AuthorityTables {

    private final Sql sql;
    private final Set<String> readable = ConcurrentHashMap.newKeySet();

    public AuthorityTables(Sql sql) {
        this.sql = sql;
    }

    /** Whether the table is there and something of it is granted; once it is, it stays so. */
    public boolean isReadable(String table) {
        if (readable.contains(table)) {
            return true;
        }
        // Through the catalogue: naming a table of a schema without rights is an error, even in to_regclass.
        boolean now = sql.exists(
                """
                select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'credential' and c.relname = ?
                    and has_schema_privilege(n.oid, 'usage') and has_any_column_privilege(c.oid, 'select')
                """,
                table);
        if (now) {
            readable.add(table);
        }
        return now;
    }
}
