package org.dauys.tally.ceremony;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.dauys.kit.sql.Sql;

/** Ceremonies and trustees. */
@ApplicationScoped
public class CeremonyRepository {
    private final Sql sql;

    public CeremonyRepository(Sql sql) {
        this.sql = sql;
    }

    Optional<Ceremony> find(String primaryId) {
        return sql.one(
                "select * from ceremony where primary_id = ?",
                row -> new Ceremony(
                        row.text("primary_id"), row.integer("trustees"), row.texts("names"), row.bigint("version")),
                primaryId);
    }

    /** Until the transaction ends nobody else changes this ceremony. */
    Optional<Ceremony> lock(String primaryId) {
        sql.lock("ceremony:" + primaryId);
        return find(primaryId);
    }

    void store(Ceremony ceremony) {
        sql.update(
                """
                insert into ceremony (primary_id, trustees, names, version) values (?, ?, ?, ?)
                on conflict (primary_id) do update
                set trustees = excluded.trustees, names = excluded.names, version = excluded.version
                """,
                ceremony.primaryId(),
                ceremony.trustees(),
                ceremony.names(),
                ceremony.version());
    }

    List<Trustee> trustees(String primaryId) {
        return sql.list(
                "select * from trustee where primary_id = ? order by position",
                row -> new Trustee(
                        row.integer("position"), row.text("name"), row.text("document"), row.text("given_by")),
                primaryId);
    }

    void add(String primaryId, Trustee trustee) {
        sql.update(
                "insert into trustee (primary_id, position, name, public_key, document, given_by)"
                        + " values (?, ?, ?, ?, ?, ?)",
                primaryId,
                trustee.position(),
                trustee.name(),
                trustee.key().publicKey().encode(),
                trustee.document(),
                trustee.givenBy());
    }

    /** Whether a Setup was done or asked for: from then on the trustees stay as they are. */
    boolean isClosed(String primaryId) {
        return sql.number(
                        """
                        select (select count(*) from election where primary_id = ?)
                            + (select count(*) from ballot_paper where primary_id = ? and setup_requested)
                        """,
                        primaryId,
                        primaryId)
                > 0;
    }
}
