package org.dauys.registration.credential;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.sql.Sql;
import org.dauys.protocol.credential.PublicCredentials;
import org.dauys.protocol.digest.Sha256;
import org.dauys.protocol.election.ElectionUuid;

/** Rows of the credential schema. */
@ApplicationScoped
class CredentialStore {

    private static final int BATCH = 1000;
    private static final Duration DAY = Duration.ofDays(1);

    private final Sql sql;
    private final Clock clock;

    CredentialStore(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A sealed credential with the territory in which its holder votes. */
    record Kept(UUID memberId, String territoryId, CredentialSeal.Sealed sealed) {}

    boolean isMade(ElectionUuid election) {
        return sql.exists("select 1 from published_list where election_uuid = ?", election.value());
    }

    void publish(ElectionUuid election, PublicCredentials credentials, String encryptionKeyId) {
        byte[] bytes = credentials.canonicalBytes();
        sql.update(
                "insert into published_list (election_uuid, bytes, sha256, electorate, encryption_key_id, made_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                election.value(),
                bytes,
                Sha256.of(bytes).toHex(),
                credentials.size(),
                encryptionKeyId,
                clock.instant());
    }

    void keep(ElectionUuid election, List<Kept> credentials) {
        HexFormat hex = HexFormat.of();
        for (int from = 0; from < credentials.size(); from += BATCH) {
            List<Kept> batch = credentials.subList(from, Math.min(from + BATCH, credentials.size()));
            sql.update(
                    "insert into sealed_credential (election_uuid, member_id, territory_id, nonce, sealed)"
                            + " select ?, a::uuid, b, decode(c, 'hex'), decode(d, 'hex')"
                            + " from unnest(?::text[], ?::text[], ?::text[], ?::text[]) as t (a, b, c, d)",
                    election.value(),
                    batch.stream().map(kept -> kept.memberId().toString()).toList(),
                    batch.stream().map(Kept::territoryId).toList(),
                    batch.stream()
                            .map(kept -> hex.formatHex(kept.sealed().nonce()))
                            .toList(),
                    batch.stream()
                            .map(kept -> hex.formatHex(kept.sealed().bytes()))
                            .toList());
        }
    }

    Optional<Kept> find(ElectionUuid election, UUID member) {
        return sql.one(
                "select territory_id, nonce, sealed from sealed_credential where election_uuid = ? and member_id = ?",
                row -> new Kept(
                        member,
                        row.text("territory_id"),
                        new CredentialSeal.Sealed(row.bytes("nonce"), row.bytes("sealed"))),
                election.value(),
                member);
    }

    /** Releases to this member in the last 24 hours; others of the same member wait until the transaction ends. */
    int countReleases(UUID member) {
        sql.lock("release|" + member);
        return sql.one(
                        "select count(*)::int as releases from release where member_id = ? and released_at > ?",
                        row -> row.integer("releases"),
                        member,
                        clock.instant().minus(DAY))
                .orElse(0);
    }

    void recordRelease(ElectionUuid election, Kept credential) {
        sql.update(
                "insert into release (election_uuid, member_id, released_at) values (?, ?, ?)",
                election.value(),
                credential.memberId(),
                clock.instant());
        sql.update(
                "insert into enrolment (election_uuid, member_id, territory_id, enrolled_at) values (?, ?, ?, ?)"
                        + " on conflict do nothing",
                election.value(),
                credential.memberId(),
                credential.territoryId(),
                clock.instant());
    }
}
