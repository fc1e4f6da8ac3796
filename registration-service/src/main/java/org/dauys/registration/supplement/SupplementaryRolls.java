package org.dauys.registration.supplement;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.sql.Row;
import org.dauys.kit.sql.Sql;
import org.dauys.kit.sql.UniqueViolationException;
import org.dauys.registration.twoperson.Signatory;

/** Stored rolls of late admissions. */
@ApplicationScoped
class SupplementaryRolls {

    private static final int SALT_BYTES = 32;
    private static final String SELECT = "select s.*, (select count(*)::int from late_voter l"
            + " where l.supplementary_roll = s.id) as entries from supplementary_roll s";

    private final Sql sql;
    private final SecureRandom random = new SecureRandom();

    SupplementaryRolls(Sql sql) {
        this.sql = sql;
    }

    List<SupplementaryRoll> of(String primaryId) {
        return sql.list(SELECT + " where s.primary_id = ? order by s.number", SupplementaryRolls::read, primaryId);
    }

    SupplementaryRoll require(String primaryId, UUID id) {
        return sql.one(SELECT + " where s.primary_id = ? and s.id = ?", SupplementaryRolls::read, primaryId, id)
                .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    }

    /** Locked until the transaction ends. */
    SupplementaryRoll lock(String primaryId, UUID id) {
        sql.exists("select 1 from supplementary_roll where primary_id = ? and id = ? for update", primaryId, id);
        return require(primaryId, id);
    }

    void open(UUID id, String primaryId, String by, Instant at) {
        try {
            sql.update(
                    """
                    insert into supplementary_roll (id, primary_id, number, state, opened_by, opened_at)
                    select ?, ?, coalesce(max(number), 0) + 1, 'OPEN', ?, ?
                    from supplementary_roll where primary_id = ?
                    """,
                    id,
                    primaryId,
                    by,
                    at,
                    primaryId);
        } catch (UniqueViolationException e) {
            throw new ProblemException(SupplementProblem.SUPPLEMENT_EXISTS);
        }
    }

    /**
     * Adds somebody.
     *
     * @return the member
     * @throws ProblemException {@link SupplementProblem#VOTES_ALREADY}
     */
    UUID add(SupplementaryRoll roll, LateVoter voter) {
        sql.update(
                "insert into member (id, iin) values (?, ?) on conflict (iin) do nothing",
                UUID.randomUUID(),
                voter.iin().value());
        UUID member = sql.one(
                        "select id from member where iin = ?",
                        row -> row.uuid("id"),
                        voter.iin().value())
                .orElseThrow();
        if (sql.exists("select 1 from frozen_voter where primary_id = ? and member_id = ?", roll.primaryId(), member)) {
            throw new ProblemException(SupplementProblem.VOTES_ALREADY);
        }
        try {
            sql.update(
                    """
                    insert into late_voter (primary_id, member_id, supplementary_roll, last_name, first_name,
                        middle_name, phone, territory_id, ppo_code, joined_on, basis)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    roll.primaryId(),
                    member,
                    roll.id(),
                    voter.lastName(),
                    voter.firstName(),
                    voter.middleName(),
                    voter.phone().value(),
                    voter.territoryId(),
                    voter.ppoCode(),
                    voter.joinedOn(),
                    voter.basis());
        } catch (UniqueViolationException e) {
            throw new ProblemException(SupplementProblem.VOTES_ALREADY);
        }
        return member;
    }

    /** The territory of an entry; absent if there is none. */
    Optional<String> territoryOf(UUID roll, UUID member) {
        return sql.one(
                "select territory_id from late_voter where supplementary_roll = ? and member_id = ?",
                row -> row.text("territory_id"),
                roll,
                member);
    }

    /** Territories of the entries, in the order of slugs. */
    List<String> territoriesOf(UUID roll) {
        return sql.list(
                "select distinct territory_id from late_voter where supplementary_roll = ? order by territory_id",
                row -> row.text("territory_id"),
                roll);
    }

    /** Entries in these territories, in the order of the members' ids, after one of them. */
    List<LateEntry> entries(UUID roll, List<String> territories, String after, int limit) {
        return sql.list(
                """
                select * from late_voter where supplementary_roll = ? and territory_id = any (?) and member_id::text > ?
                order by member_id::text limit ?
                """,
                row -> new LateEntry(
                        row.uuid("member_id"),
                        row.text("last_name"),
                        row.text("first_name"),
                        row.optionalText("middle_name"),
                        row.text("territory_id"),
                        row.text("ppo_code"),
                        row.date("joined_on"),
                        row.text("basis")),
                roll,
                territories,
                after,
                limit);
    }

    void remove(UUID roll, UUID member) {
        sql.update("delete from late_voter where supplementary_roll = ? and member_id = ?", roll, member);
    }

    void propose(UUID id, Signatory by) {
        sql.update(
                "update supplementary_roll set state = 'PROPOSED', proposed_by = ?, proposed_person = ? where id = ?",
                by.account(),
                by.person(),
                id);
    }

    void reopen(UUID id) {
        sql.update(
                "update supplementary_roll set state = 'OPEN', proposed_by = null, proposed_person = null where id = ?",
                id);
    }

    /** The same form as of the roll: the salt and then the entries by IIN, a line feed before each. */
    void freeze(UUID id, Signatory second, Instant at) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        sql.update(
                """
                update supplementary_roll s set state = 'FROZEN', frozen_by = ?, frozen_person = ?, frozen_at = ?,
                    salt = ?, members = f.members, sha256 = f.sha256
                from (select count(*)::int as members, encode(sha256(convert_to(encode(?, 'hex') || string_agg(
                        E'\\n' || m.iin || '|' || l.territory_id || '|' || l.ppo_code || '|' || l.joined_on,
                        '' order by m.iin collate "C"), 'UTF8')), 'hex') as sha256
                    from late_voter l join member m on m.id = l.member_id where l.supplementary_roll = ?) as f
                where s.id = ?
                """,
                second.account(),
                second.person(),
                at,
                salt,
                salt,
                id,
                id);
    }

    private static SupplementaryRoll read(Row row) {
        return new SupplementaryRoll(
                row.uuid("id"),
                row.text("primary_id"),
                row.integer("number"),
                row.constant("state", SupplementaryRoll.State.class),
                row.integer("entries"),
                row.optionalText("sha256"),
                row.optionalInstant("frozen_at"),
                row.optionalText("proposed_by").map(account -> new Signatory(account, row.text("proposed_person"))));
    }
}
