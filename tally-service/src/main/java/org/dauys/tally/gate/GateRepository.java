package org.dauys.tally.gate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dauys.kit.sql.Sql;

/** What the gate remembers: use and strike-off of credentials, and what became of every record. */
@ApplicationScoped
class GateRepository {
    private final Sql sql;

    GateRepository(Sql sql) {
        this.sql = sql;
    }

    Map<String, CredentialUse> uses(String election, Collection<String> credentials) {
        Map<String, CredentialUse> uses = new HashMap<>();
        sql.each(
                """
                select credential, ballots, last_height from credential_use
                where election = ? and credential = any (?)
                """,
                row -> uses.put(
                        row.text("credential"), new CredentialUse(row.integer("ballots"), row.integer("last_height"))),
                election,
                credentials);
        return uses;
    }

    void saveUses(String election, Map<String, CredentialUse> uses) {
        List<Object[]> rows = uses.entrySet().stream()
                .map(use -> new Object[] {
                    election,
                    use.getKey(),
                    use.getValue().ballots(),
                    use.getValue().lastHeight()
                })
                .toList();
        sql.batch(
                """
                insert into credential_use (election, credential, ballots, last_height) values (?, ?, ?, ?)
                on conflict (election, credential) do update
                set ballots = excluded.ballots, last_height = excluded.last_height
                """,
                rows);
    }

    Set<String> struckOff(String election, Collection<String> credentials) {
        return new HashSet<>(sql.list(
                "select credential from strike_off where election = ? and credential = any (?)",
                row -> row.text("credential"),
                election,
                credentials));
    }

    void saveStrikeOff(Examined.Strike strike, int ballotsBefore) {
        sql.update(
                """
                insert into strike_off (election, credential, cause, log_partition, log_offset, ballots_before)
                values (?, ?, ?, ?, ?, ?) on conflict (election, credential) do nothing
                """,
                strike.election().uuid(),
                strike.strikeOff().credential(),
                strike.strikeOff().cause(),
                strike.record().partition(),
                strike.record().offset(),
                ballotsBefore);
    }

    /** A strike-off in force. */
    Optional<StrikeOffView> strikeOff(String election, String credential) {
        return sql.one(
                "select * from strike_off where election = ? and credential = ?",
                row -> new StrikeOffView(
                        election,
                        credential,
                        row.text("cause"),
                        row.integer("log_partition"),
                        row.bigint("log_offset"),
                        row.integer("ballots_before")),
                election,
                credential);
    }

    void saveDispositions(List<Disposed> dispositions) {
        List<Object[]> rows = dispositions.stream()
                .map(each -> new Object[] {
                    each.record().partition(),
                    each.record().offset(),
                    each.record().election().orElse(""),
                    each.digest().toHex(),
                    each.disposition(),
                    each.height(),
                    each.reason()
                })
                .toList();
        sql.batch(
                """
                insert into log_disposition
                    (log_partition, log_offset, election, tracker, disposition, height, reason)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                rows);
    }
}
