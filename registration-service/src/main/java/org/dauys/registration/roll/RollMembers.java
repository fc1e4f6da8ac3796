package org.dauys.registration.roll;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.person.Iin;

/** Looks members up. For officials' acts and checks of applications; never behind a public answer. */
@ApplicationScoped
public class RollMembers {

    private final Sql sql;

    public RollMembers(Sql sql) {
        this.sql = sql;
    }

    /**
     * An entry of a roll.
     *
     * @param memberId the member's account
     * @param territoryId where the member votes
     * @param ppoCode the member's primary party organisation
     */
    public record Entry(UUID memberId, String territoryId, String ppoCode) {}

    /** The entry of this person on the roll of this primary. */
    public Optional<Entry> find(String primaryId, Iin iin) {
        return sql.one(
                "select m.id::text as id, r.territory_id, r.ppo_code from member m"
                        + " join roll_entry r on r.member_id = m.id where r.primary_id = ? and m.iin = ?",
                row -> new Entry(UUID.fromString(row.text("id")), row.text("territory_id"), row.text("ppo_code")),
                primaryId,
                iin.value());
    }

    /** How many are on the roll, frozen or not. */
    public int count(String primaryId) {
        return sql.one(
                        "select count(*)::int as members from roll_entry where primary_id = ?",
                        row -> row.integer("members"),
                        primaryId)
                .orElse(0);
    }
}
