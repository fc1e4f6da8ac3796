package org.dauys.registration.credential;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dauys.events.election.ElectionState;
import org.dauys.kit.sql.Sql;
import org.dauys.protocol.election.ElectionUuid;
import org.dauys.registration.announced.AnnouncedElections;
import org.dauys.registration.audit.AuditTrail;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Destroys the private credentials of a primary and with them the only map from member to credential. Places are dropped
 * and not emptied; and because copies of the database may lie elsewhere, the key is destroyed, too: what belongs to
 * other primaries is sealed again under a fresh one before. Lists, their hashes and figures stay.
 */
@ApplicationScoped
class DestroyCredentials {

    private final Sql sql;
    private final Generation generation;
    private final RotateKey rotateKey;
    private final AnnouncedElections announced;
    private final AuditTrail audit;
    private final Clock clock;
    private final Duration appealsPeriod;

    DestroyCredentials(
            Sql sql,
            Generation generation,
            RotateKey rotateKey,
            AnnouncedElections announced,
            AuditTrail audit,
            Clock clock,
            @ConfigProperty(name = "dauys.credential.appeals-period") Duration appealsPeriod) {
        this.sql = sql;
        this.generation = generation;
        this.rotateKey = rotateKey;
        this.announced = announced;
        this.audit = audit;
        this.clock = clock;
        this.appealsPeriod = appealsPeriod;
    }

    /**
     * What is no more.
     *
     * @param elections of the primary
     * @param credentials that they had together
     * @param keyId of the key that seals now
     * @param keysDestroyed ids of those that are no more
     */
    record Destroyed(int elections, long credentials, String keyId, List<String> keysDestroyed) {}

    /** @throws IllegalStateException while an election has no result or an appeal is possible */
    Destroyed destroy(UUID order, String primaryId) {
        List<String> elections = sql.list(
                "select election_uuid from generation where primary_id = ? order by election_uuid",
                row -> row.text("election_uuid"),
                primaryId);
        elections.forEach(this::requireOver);
        if (sql.exists(
                "select 1 from planned_election where primary_id = ? and state = 'CREDENTIALS_WANTED'", primaryId)) {
            throw new IllegalStateException("an election still waits for its credentials");
        }
        elections.stream().map(ElectionUuid::parse).forEach(this::destroy);
        RotateKey.Rotated rotated = rotateKey.rotate(order);
        // Deleted rows leave their bytes; these tables are small and nobody waits for them now.
        List.of("release", "release_notice", "release_freeze", "enrolment")
                .forEach(table -> sql.update("vacuum full " + table));
        return new Destroyed(
                elections.size(),
                sql.number("select coalesce(sum(made), 0) from generation where primary_id = ?", primaryId),
                rotated.keyId(),
                rotated.destroyed());
    }

    /** This process checks it for itself: the other one could be told anything. */
    private void requireOver(String election) {
        Instant over = announced
                .find(election)
                .filter(state -> state.stage() == ElectionState.Stage.RESULT)
                .orElseThrow(() -> new IllegalStateException("election " + election + " has no result"))
                .lastAppendTime()
                .plus(appealsPeriod);
        if (clock.instant().isBefore(over)) {
            throw new IllegalStateException("appeals are possible until " + over);
        }
    }

    private void destroy(ElectionUuid election) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (sql.exists(
                    "select 1 from generation where election_uuid = ? and destroyed_at is not null",
                    election.value())) {
                return;
            }
            sql.update(
                    "insert into enrolment_count (election_uuid, territory_id, enrolled)"
                            + " select election_uuid, territory_id, count(*) from enrolment where election_uuid = ?"
                            + " group by election_uuid, territory_id",
                    election.value());
            for (String table : List.of("enrolment", "release", "release_notice", "release_freeze")) {
                sql.update("delete from " + table + " where election_uuid = ?", election.value());
            }
            sql.update("update strike_off_record set voted = null where election_uuid = ?", election.value());
            generation.destroy(election, clock.instant());
            audit.record("credential-authority", "credentials-destroyed", election.value(), Map.of());
        });
    }
}
