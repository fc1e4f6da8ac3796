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

    private final Sql sql;

    FrozenVoters(Sql sql) {
        this.sql = sql;
    }

    /** An election whose credentials are wanted. */
    record Wanted(String uuid, String primaryId, List<String> territoryIds) {}

    /** A voter. */
    record Voter(UUID memberId, String territoryId) {}

    List<Wanted> wanted() {
        return sql.list(
                "select p.uuid, p.primary_id, p.territory_ids from planned_election p"
                        + " where p.state = 'CREDENTIALS_WANTED'"
                        + " and not exists (select from published_list l where l.election_uuid = p.uuid) order by p.uuid",
                row -> new Wanted(row.text("uuid"), row.text("primary_id"), row.texts("territory_ids")));
    }

    List<Voter> of(Wanted election) {
        return sql.list(
                "select member_id::text as id, territory_id from frozen_voter"
                        + " where primary_id = ? and territory_id = any (?::text[])",
                row -> new Voter(UUID.fromString(row.text("id")), row.text("territory_id")),
                election.primaryId(),
                election.territoryIds());
    }

    /** The phone on the roll that votes in this election, for notices. */
    Optional<Phone> phone(ElectionUuid election, UUID member) {
        return sql.one(
                        "select v.phone from planned_election p join frozen_voter v on v.primary_id = p.primary_id"
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
