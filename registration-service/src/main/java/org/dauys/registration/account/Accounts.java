package org.dauys.registration.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.person.Iin;
import org.dauys.registration.person.Phone;

/** Finds and makes accounts. */
@ApplicationScoped
public class Accounts {

    private final Sql sql;
    private final Clock clock;

    public Accounts(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A place on a roll, as its member sees it. */
    public record Membership(String primaryId, String name, String territoryId, String ppoCode) {}

    /** A place on a frozen roll. */
    public record VotingRight(String primaryId, String territoryId) {}

    /**
     * The member with this IIN and, on some roll, this phone. A late admission counts once two people have signed it:
     * otherwise one registrar could give anybody's account another phone.
     */
    public Optional<Account> member(Iin iin, Phone phone) {
        return sql.one(
                "select m.id::text as id from member m where m.iin = ?"
                        + " and (exists (select from roll_entry r where r.member_id = m.id and r.phone = ?)"
                        + " or exists (select from admitted_late l where l.member_id = m.id and l.phone = ?))",
                row -> new Account(UUID.fromString(row.text("id")), AccountKind.MEMBER),
                iin.value(),
                phone.value(),
                phone.value());
    }

    /** The participant with this phone; made if there is none yet. */
    @Transactional
    public Account participant(Phone phone) {
        sql.update(
                "insert into participant (id, phone, created_at) values (?, ?, ?) on conflict (phone) do nothing",
                UUID.randomUUID(),
                phone.value(),
                clock.instant());
        return existingParticipant(phone).orElseThrow();
    }

    /** The participant with this phone, if there is one already. */
    public Optional<Account> existingParticipant(Phone phone) {
        return sql.one(
                "select id::text as id from participant where phone = ?",
                row -> new Account(UUID.fromString(row.text("id")), AccountKind.PARTICIPANT),
                phone.value());
    }

    /** The phones by which an account can log in now. */
    public List<Phone> phonesOf(Account account) {
        return account.kind() == AccountKind.MEMBER
                ? sql.list(
                        "select phone from roll_entry where member_id = ? and phone is not null"
                                + " union select phone from admitted_late where member_id = ? and phone is not null",
                        row -> new Phone(row.text("phone")),
                        account.id(),
                        account.id())
                : sql.list(
                        "select phone from participant where id = ?",
                        row -> new Phone(row.text("phone")),
                        account.id());
    }

    /** The IIN of a member. */
    public Optional<Iin> iinOf(UUID memberId) {
        return sql.one("select iin from member where id = ?", row -> new Iin(row.text("iin")), memberId);
    }

    /** The rolls that a member is on; of a primary that admitted the member late, the supplementary one. */
    public List<Membership> memberships(UUID memberId) {
        return sql.list(
                """
                select distinct on (primary_id) primary_id, concat_ws(' ', last_name, first_name, middle_name) as name,
                    territory_id, ppo_code
                from (
                    select primary_id, last_name, first_name, middle_name, territory_id, ppo_code, true as late
                    from admitted_late where member_id = ?
                    union all
                    select primary_id, last_name, first_name, middle_name, territory_id, ppo_code, false
                    from roll_entry where member_id = ?) as places
                order by primary_id, late desc
                """,
                row -> new Membership(
                        row.text("primary_id"), row.text("name"), row.text("territory_id"), row.text("ppo_code")),
                memberId,
                memberId);
    }

    /** The frozen rolls that a member is on, supplementary ones among them. */
    public List<VotingRight> votingRights(UUID memberId) {
        return sql.list(
                "select primary_id, territory_id from electorate where member_id = ? order by primary_id",
                row -> new VotingRight(row.text("primary_id"), row.text("territory_id")),
                memberId);
    }
}
