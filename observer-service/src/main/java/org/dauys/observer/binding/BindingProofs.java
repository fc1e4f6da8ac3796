package org.dauys.observer.binding;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.dauys.kit.sql.Sql;

/** The last copy of each election's binding proofs. */
@ApplicationScoped
class BindingProofs {

    private final Sql sql;
    private final Clock clock;

    BindingProofs(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A copy and its time. */
    record Copy(String content, Instant fetchedAt) {}

    Optional<Copy> find(String electionUuid) {
        return sql.one(
                "select content, fetched_at from binding_proofs where election_uuid = ?",
                row -> new Copy(row.text("content"), row.instant("fetched_at")),
                electionUuid);
    }

    void keep(String electionUuid, String content) {
        sql.update(
                "insert into binding_proofs (election_uuid, content, fetched_at) values (?, ?, ?)"
                        + " on conflict (election_uuid) do update"
                        + " set content = excluded.content, fetched_at = excluded.fetched_at",
                electionUuid,
                content,
                clock.instant());
    }
}
