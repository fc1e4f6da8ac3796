package org.dauys.registration.ballotpaper;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.process.AuthorityTables;

/**
 * The lists of public credentials that the credential authority has made: its only table that this process reads for
 * this. Before that process has run for the first time, there is no such table.
 */
@ApplicationScoped
class CredentialLists {

    private final Sql sql;
    private final AuthorityTables authority;

    CredentialLists(Sql sql, AuthorityTables authority) {
        this.sql = sql;
        this.authority = authority;
    }

    /**
     * One list.
     *
     * @param bytes Belenios {@code public_credentials}
     * @param sha256 of the bytes, as the credential authority says
     * @param electorate number of credentials
     */
    record CredentialList(byte[] bytes, String sha256, int electorate) {}

    /** Hash of a list, without the list. */
    Optional<String> sha256(String electionUuid) {
        return isThere()
                ? sql.one(
                        "select sha256 from credential.published_list where election_uuid = ?",
                        row -> row.text("sha256"),
                        electionUuid)
                : Optional.empty();
    }

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
        return authority.isReadable("published_list");
    }
}
