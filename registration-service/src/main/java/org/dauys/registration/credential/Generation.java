package org.dauys.registration.credential;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.sql.Sql;
import org.dauys.protocol.digest.Sha256;
import org.dauys.protocol.election.ElectionUuid;

/** How far the credentials of each election are, and the published lists. */
@ApplicationScoped
class Generation {

    private static final int PARTITION_NAME = 32;

    private final Sql sql;
    private final Clock clock;

    Generation(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Where an election stands.
     *
     * @param voters of the frozen roll
     * @param made credentials that are stored
     * @param afterMember the last member in order who has one
     */
    record Position(int voters, int made, Optional<UUID> afterMember) {

        boolean isComplete() {
            return made == voters;
        }
    }

    boolean hasBegun(ElectionUuid election) {
        return sql.exists("select 1 from generation where election_uuid = ?", election.value());
    }

    /** Begins an election, with a place of its own for what is sealed; nothing happens if it has begun. */
    void begin(ElectionUuid election, String primaryId, int voters) {
        int begun = sql.update(
                """
                insert into generation (election_uuid, primary_id, voters, started_at, updated_at)
                values (?, ?, ?, ?, ?) on conflict do nothing
                """,
                election.value(),
                primaryId,
                voters,
                clock.instant(),
                clock.instant());
        if (begun == 1) {
            // Letters and digits only: the uuid was parsed.
            sql.update("create table " + partition(election) + " partition of sealed_credential for values in ('"
                    + election.value() + "')");
        }
    }

    /** The position, locked until the transaction ends; empty if another process is at it, or it has not begun. */
    Optional<Position> lock(ElectionUuid election) {
        return sql.one(
                "select voters, made, after_member from generation where election_uuid = ? for update skip locked",
                row -> new Position(row.integer("voters"), row.integer("made"), row.optionalUuid("after_member")),
                election.value());
    }

    void advance(ElectionUuid election, int made, UUID afterMember, Duration busy) {
        sql.update(
                """
                update generation set made = made + ?, after_member = ?, busy_millis = busy_millis + ?, updated_at = ?
                where election_uuid = ?
                """,
                made,
                afterMember,
                busy.toMillis(),
                clock.instant(),
                election.value());
    }

    boolean isPublished(ElectionUuid election) {
        return sql.exists("select 1 from published_list where election_uuid = ?", election.value());
    }

    /** @return SHA-256 of the bytes, hexadecimal */
    String publish(ElectionUuid election, byte[] list, int credentials, String encryptionKeyId) {
        String sha256 = Sha256.of(list).toHex();
        Instant now = clock.instant();
        sql.update(
                "insert into published_list (election_uuid, bytes, sha256, electorate, encryption_key_id, made_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                election.value(),
                list,
                sha256,
                credentials,
                encryptionKeyId,
                now);
        sql.update("update generation set updated_at = ? where election_uuid = ?", now, election.value());
        return sha256;
    }

    /** Drops the place of the sealed credentials of an election, whose files go with it. */
    void destroy(ElectionUuid election, Instant at) {
        sql.update("drop table if exists " + partition(election));
        sql.update("update generation set destroyed_at = ? where election_uuid = ?", at, election.value());
    }

    private static String partition(ElectionUuid election) {
        return "credential.sealed_" + Sha256.of(election.value()).toHex().substring(0, PARTITION_NAME);
    }
}
