package org.dauys.registration.credential;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.sql.Sql;
import org.dauys.protocol.election.ElectionUuid;
import org.dauys.registration.person.Phone;

/** The little that registration grants the credential authority to read: wanted elections, voters, strike-offs. */
@ApplicationScoped
class FrozenVoters {

    private static final UUID FIRST = new UUID(0, 0);

    private final Sql sql;

    FrozenVoters(Sql sql) {
        this.sql = sql;
    }

    /**
     * An election whose credentials are wanted.
     *
     * @param supplementaryRoll the roll of late admissions whose voters these are; absent for the roll of the primary
     */
    record Wanted(String uuid, String primaryId, List<String> territoryIds, Optional<UUID> supplementaryRoll) {}

    /** A voter. */
    record Voter(UUID memberId, String territoryId) {}

    List<Wanted> wanted() {
        return sql.list(
                "select p.uuid, p.primary_id, p.territory_ids, p.supplementary_roll from planned_election p"
                        + " where p.state = 'CREDENTIALS_WANTED'"
                        + " and not exists (select from published_list l where l.election_uuid = p.uuid) order by p.uuid",
                row -> new Wanted(
                        row.text("uuid"),
                        row.text("primary_id"),
                        row.texts("territory_ids"),
                        row.optionalUuid("supplementary_roll")));
    }

    int count(Wanted election) {
        return (int) sql.number(
                "select count(*) from electorate where primary_id = ? and territory_id = any (?::text[])"
                        + " and supplementary_roll is not distinct from ?",
                election.primaryId(),
                election.territoryIds(),
                election.supplementaryRoll());
    }

    /** The next voters in the order of their ids. */
    List<Voter> after(Wanted election, Optional<UUID> member, int limit) {
        return sql.list(
                """
                select member_id, territory_id from electorate where primary_id = ? and territory_id = any (?::text[])
                    and supplementary_roll is not distinct from ? and member_id > ? order by member_id limit ?
                """,
                row -> new Voter(row.uuid("member_id"), row.text("territory_id")),
                election.primaryId(),
                election.territoryIds(),
                election.supplementaryRoll(),
                member.orElse(FIRST),
                limit);
    }

    /** The phone on the roll that votes in this election, for notices. */
    Optional<Phone> phone(ElectionUuid election, UUID member) {
        return sql.one(
                        "select v.phone from planned_election p join electorate v on v.primary_id = p.primary_id"
                                + " where p.uuid = ? and v.member_id = ?",
                        row -> row.optionalText("phone"),
                        election.value(),
                        member)
                .flatMap(phone -> phone)
                .filter(Phone::isPhone)
                .map(Phone::new);
    }

    boolean isStruckOff(ElectionUuid election, UUID member) {
        return sql.one(
                        "select exists (select from planned_election p join strike_off s on s.primary_id = p.primary_id"
                                + " where p.uuid = ? and s.member_id = ?) as struck_off",
                        row -> row.bool("struck_off"),
                        election.value(),
                        member)
                .orElse(false);
    }
}
