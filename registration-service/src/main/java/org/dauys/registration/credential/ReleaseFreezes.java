package org.dauys.registration.credential;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.sql.Sql;
import org.dauys.protocol.election.ElectionUuid;
import org.dauys.registration.audit.AuditTrail;

/**
 * "It was not me." Until two people have looked at it, nobody fetches this credential and nobody gets a voting token for
 * it: whoever has the credential could go on voting with it otherwise, and only the rightful holder would be locked out.
 * At a station the holder can still vote on paper.
 */
@ApplicationScoped
class ReleaseFreezes {

    private final Sql sql;
    private final CredentialStore store;
    private final AuditTrail audit;
    private final Clock clock;

    ReleaseFreezes(Sql sql, CredentialStore store, AuditTrail audit, Clock clock) {
        this.sql = sql;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    boolean isFrozen(ElectionUuid election, UUID member) {
        return sql.exists(
                "select 1 from release_freeze where election_uuid = ? and member_id = ? and lifted_at is null",
                election.value(),
                member);
    }

    /**
     * Freezes; a second report while it is frozen changes nothing.
     *
     * @throws ProblemException {@link CredentialProblem#NO_CREDENTIAL}, {@link CredentialProblem#NOTHING_RELEASED} if
     *     there is no release to dispute
     */
    void report(ElectionUuid election, UUID member) {
        QuarkusTransaction.requiringNew().run(() -> {
            CredentialStore.Kept kept = store.find(election, member)
                    .orElseThrow(() -> new ProblemException(CredentialProblem.NO_CREDENTIAL));
            if (store.releases(election, member, 1).isEmpty()) {
                throw new ProblemException(CredentialProblem.NOTHING_RELEASED);
            }
            UUID id = UUID.randomUUID();
            int made = sql.update(
                    """
                    insert into release_freeze (id, election_uuid, member_id, territory_id, reported_at)
                    values (?, ?, ?, ?, ?) on conflict do nothing
                    """,
                    id,
                    election.value(),
                    member,
                    kept.territoryId(),
                    clock.instant());
            if (made == 1) {
                audit.record(
                        member.toString(), "release-disputed", id.toString(), Map.of("election", election.value()));
            }
        });
    }

    /** @return whether it was frozen */
    boolean lift(UUID freeze) {
        return sql.update(
                        "update release_freeze set lifted_at = ? where id = ? and lifted_at is null",
                        clock.instant(),
                        freeze)
                == 1;
    }
}
