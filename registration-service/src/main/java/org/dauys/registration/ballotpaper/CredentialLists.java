package org.dauys.registration.ballotpaper;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.dauys.kit.sql.Sql;

/**
 * The lists of public credentials that the credential authority has made: its only table that this process reads for
 * this. Before that process has run for the first time, there is no such table.
 */
@ApplicationScoped
class CredentialLists {

    private final Sql sql;

    CredentialLists(Sql sql) {
        this.sql = sql;
    }

    /**
     * One list.
     *
     * @param bytes Belenios {@code public_credentials}
     * @param sha256 of the bytes, as the credential authority says
     * @param electorate number of credentials
     */
    record CredentialList(byte[] bytes, String sha256, int electorate) {}

    Optional<CredentialList> find(String electionUuid) {
        if (!isThere()) {
            return Optional.empty();
        }
        return sql.one(
                "select bytes, sha256, electorate from credential.published_list where election_uuid = ?",
                row -> new CredentialList(row.bytes("bytes"), row.text("sha256"), row.integer("electorate")),
                electionUuid);
    }

    /** Those of the elections that have a list. */
    List<String> ready(List<String> electionUuids) {
        if (electionUuids.isEmpty() || !isThere()) {
            return List.of();
        }
        return sql.list(
                "select election_uuid from credential.published_list where election_uuid = any(?)",
                row -> row.text("election_uuid"),
                electionUuids);
    }

    private boolean isThere() {
        // Through the catalogue: naming a table of a schema without rights is an error, even in to_regclass.
        return sql.exists(
                """
                        select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = 'credential' and c.relname = 'published_list'
                            and has_schema_privilege(n.oid, 'usage') and has_table_privilege(c.oid, 'select')
                        """);
    }
}
