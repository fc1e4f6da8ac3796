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
     * A voter of a primary.
     *
     * @param memberId the member's account
     * @param territoryId where the member votes
     */
    public record Voter(UUID memberId, String territoryId) {}

    /**
     * This person on the frozen roll of this primary or a supplementary one; nobody before it is frozen, and nobody who
     * joined too late.
     */
    public Optional<Voter> findVoter(String primaryId, Iin iin) {
        return sql.one(
                "select v.member_id, v.territory_id from electorate v join member m on m.id = v.member_id"
                        + " where v.primary_id = ? and m.iin = ?",
                row -> new Voter(row.uuid("member_id"), row.text("territory_id")),
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
