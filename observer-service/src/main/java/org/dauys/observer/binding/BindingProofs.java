package org.dauys.observer.binding;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.dauys.kit.sql.Sql;

/** The copy of each election's binding proofs, from when the first partial decryption is chained. */
@ApplicationScoped
class BindingProofs {

    private final Sql sql;
    private final Clock clock;

    BindingProofs(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @param content as tally-service gave it; empty while it has not been fetched */
    record Copy(Optional<String> content) {}

    /** A copy that is to be made, up to the partial decryption at a height. */
    record Wanted(String electionUuid, int height) {}

    /** Empty if no partial decryption is chained. */
    Optional<Copy> find(String electionUuid) {
        return sql.one(
                "select content from binding_proofs where election_uuid = ?",
                row -> new Copy(row.optionalText("content")),
                electionUuid);
    }

    void want(String electionUuid, int height) {
        sql.update(
                "insert into binding_proofs (election_uuid, wanted_height) values (?, ?)"
                        + " on conflict (election_uuid) do update"
                        + " set wanted_height = greatest(binding_proofs.wanted_height, excluded.wanted_height)",
                electionUuid,
                height);
    }

    List<Wanted> wanted() {
        return sql.list(
                "select election_uuid, wanted_height from binding_proofs where copied_height is distinct from"
                        + " wanted_height order by election_uuid",
                row -> new Wanted(row.text("election_uuid"), row.integer("wanted_height")));
    }

    void keep(Wanted wanted, String content) {
        sql.update(
                "update binding_proofs set content = ?, copied_height = ?, fetched_at = ? where election_uuid = ?",
                content,
                wanted.height(),
                clock.instant(),
                wanted.electionUuid());
    }
}
