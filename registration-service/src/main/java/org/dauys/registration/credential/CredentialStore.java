package org.dauys.registration.credential;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.sql.Row;
import org.dauys.kit.sql.Sql;
import org.dauys.protocol.election.ElectionUuid;

/** Rows of sealed credentials and of their releases. */
@ApplicationScoped
class CredentialStore {

    private static final Duration DAY = Duration.ofDays(1);
    private static final UUID FIRST = new UUID(0, 0);

    private final Sql sql;
    private final Clock clock;

    CredentialStore(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * A sealed credential.
     *
     * @param territoryId in which its holder votes
     * @param keyId of the key that it is sealed under
     */
    record Kept(UUID memberId, String territoryId, String keyId, CredentialSeal.Sealed sealed) {}

    void keep(ElectionUuid election, List<Kept> credentials) {
        HexFormat hex = HexFormat.of();
        sql.update(
                "insert into sealed_credential (election_uuid, member_id, territory_id, key_id, nonce, sealed)"
                        + " select ?, a::uuid, b, k, decode(c, 'hex'), decode(d, 'hex')"
                        + " from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) as t (a, b, k, c, d)",
                election.value(),
                credentials.stream().map(kept -> kept.memberId().toString()).toList(),
                credentials.stream().map(Kept::territoryId).toList(),
                credentials.stream().map(Kept::keyId).toList(),
                credentials.stream()
                        .map(kept -> hex.formatHex(kept.sealed().nonce()))
                        .toList(),
                credentials.stream()
                        .map(kept -> hex.formatHex(kept.sealed().bytes()))
                        .toList());
    }

    Optional<Kept> find(ElectionUuid election, UUID member) {
        return sql.one(
                "select * from sealed_credential where election_uuid = ? and member_id = ?",
                CredentialStore::read,
                election.value(),
                member);
    }

    /** Elections of a primary in which this member has a credential, in the order of their uuids. */
    List<ElectionUuid> electionsOf(String primaryId, UUID member) {
        return sql.list(
                """
                select c.election_uuid from sealed_credential c join generation g on g.election_uuid = c.election_uuid
                where c.member_id = ? and g.primary_id = ? order by c.election_uuid
                """,
                row -> ElectionUuid.parse(row.text("election_uuid")),
                member,
                primaryId);
    }

    /** The next ones of an election in the order of its members. */
    List<Kept> after(ElectionUuid election, Optional<UUID> member, int limit) {
        return sql.list(
                "select * from sealed_credential where election_uuid = ? and member_id > ? order by member_id limit ?",
                CredentialStore::read,
                election.value(),
                member.orElse(FIRST),
                limit);
    }

    /** Those of an election that are not sealed under this key, locked. */
    List<Kept> lockOthers(ElectionUuid election, UUID after, String keyId, int limit) {
        return sql.list(
                """
                select * from sealed_credential where election_uuid = ? and member_id > ? and key_id <> ?
                order by member_id limit ? for update
                """,
                CredentialStore::read,
                election.value(),
                after,
                keyId,
                limit);
    }

    /** Replaces the sealed form of a credential by another of the same. */
    void reseal(ElectionUuid election, List<Kept> credentials) {
        sql.batch(
                "update sealed_credential set key_id = ?, nonce = ?, sealed = ? where election_uuid = ? and member_id = ?",
                credentials.stream()
                        .map(kept -> new Object[] {
                            kept.keyId(),
                            kept.sealed().nonce(),
                            kept.sealed().bytes(),
                            election.value(),
                            kept.memberId()
                        })
                        .toList());
    }

    boolean isAnySealedUnderAnother(String keyId) {
        return sql.exists("select 1 from sealed_credential where key_id <> ? limit 1", keyId);
    }

    /** Whether the private credentials of this election were destroyed. */
    boolean isDestroyed(ElectionUuid election) {
        return sql.exists(
                "select 1 from generation where election_uuid = ? and destroyed_at is not null", election.value());
    }

    /** Releases to this member in the last 24 hours; others of the same member wait until the transaction ends. */
    int countReleases(UUID member) {
        sql.lock("release|" + member);
        return (int) sql.number(
                "select count(*) from release where member_id = ? and released_at > ?",
                member,
                clock.instant().minus(DAY));
    }

    /** When the credential of an election was given to this member, the newest first. */
    List<Instant> releases(ElectionUuid election, UUID member, int limit) {
        return sql.list(
                "select released_at from release where member_id = ? and election_uuid = ? order by id desc limit ?",
                row -> row.instant("released_at"),
                member,
                election.value(),
                limit);
    }

    void recordRelease(ElectionUuid election, Kept credential) {
        Instant now = clock.instant();
        sql.update(
                "insert into release (election_uuid, member_id, released_at) values (?, ?, ?)",
                election.value(),
                credential.memberId(),
                now);
        sql.update(
                "insert into enrolment (election_uuid, member_id, territory_id, enrolled_at) values (?, ?, ?, ?)"
                        + " on conflict do nothing",
                election.value(),
                credential.memberId(),
                credential.territoryId(),
                now);
    }

    private static Kept read(Row row) {
        return new Kept(
                row.uuid("member_id"),
                row.text("territory_id"),
                row.text("key_id"),
                new CredentialSeal.Sealed(row.bytes("nonce"), row.bytes("sealed")));
    }
}
