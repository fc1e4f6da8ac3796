package org.dauys.registration.custody;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.page.PageRequest;
import org.dauys.kit.sql.Row;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.process.AuthorityTables;

/** Members who said that a release was not theirs. */
@ApplicationScoped
class Freezes {

    private static final String FIRST = new UUID(0, 0).toString();

    private final Sql sql;
    private final AuthorityTables authority;

    Freezes(Sql sql, AuthorityTables authority) {
        this.sql = sql;
        this.authority = authority;
    }

    /** A freeze that is not lifted. */
    record Freeze(UUID id, String electionUuid, UUID memberId, String territoryId) {}

    Optional<Freeze> find(UUID id) {
        return authority.isReadable("release_freeze")
                ? sql.one(
                        "select id, election_uuid, member_id, territory_id from credential.release_freeze"
                                + " where id = ? and lifted_at is null",
                        Freezes::read,
                        id)
                : Optional.empty();
    }

    /** Those of members who vote in one of these territories; one more than the page holds, if there are more. */
    List<Freeze> page(Collection<String> territories, PageRequest page) {
        return authority.isReadable("release_freeze")
                ? sql.list(
                        "select id, election_uuid, member_id, territory_id from credential.release_freeze"
                                + " where lifted_at is null and territory_id = any (?::text[]) and id > ?::uuid"
                                + " order by id limit ?",
                        Freezes::read,
                        territories,
                        page.after().orElse(FIRST),
                        page.limit() + 1)
                : List.of();
    }

    private static Freeze read(Row row) {
        return new Freeze(row.uuid("id"), row.text("election_uuid"), row.uuid("member_id"), row.text("territory_id"));
    }
}
