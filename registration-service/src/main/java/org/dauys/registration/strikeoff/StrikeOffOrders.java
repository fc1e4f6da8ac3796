package org.dauys.registration.strikeoff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dauys.events.ballotlog.StrikeOff;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.audit.AuditTrail;
import org.dauys.registration.process.AuthorityTables;
import org.dauys.registration.roll.RollMembers;

/** Stored orders. */
@ApplicationScoped
class StrikeOffOrders {

    private final Sql sql;
    private final AuthorityTables authority;
    private final AuditTrail audit;
    private final Clock clock;

    StrikeOffOrders(Sql sql, AuthorityTables authority, AuditTrail audit, Clock clock) {
        this.sql = sql;
        this.authority = authority;
        this.audit = audit;
        this.clock = clock;
    }

    /** Orders, or finds the same order of before. */
    @Transactional
    UUID order(String primaryId, RollMembers.Voter voter, StrikeOff.Cause cause, String actor) {
        UUID id = UUID.randomUUID();
        int made = sql.update(
                "insert into strike_off (id, primary_id, member_id, territory_id, cause, requested_by, requested_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on conflict (primary_id, member_id, cause) do nothing",
                id,
                primaryId,
                voter.memberId(),
                voter.territoryId(),
                cause,
                actor,
                clock.instant());
        if (made == 0) {
            return sql.one(
                            "select id::text as id from strike_off where primary_id = ? and member_id = ? and cause = ?",
                            row -> UUID.fromString(row.text("id")),
                            primaryId,
                            voter.memberId(),
                            cause)
                    .orElseThrow();
        }
        audit.record(actor, "strike-off-ordered", id.toString(), Map.of("primary", primaryId, "cause", cause.name()));
        return id;
    }

    Optional<StrikeOffOrder> find(String primaryId, UUID id) {
        String inLog = authority.isReadable("strike_off_record")
                ? "exists (select from credential.strike_off_record r where r.strike_off_id = s.id)"
                : "false";
        return sql.one(
                "select s.id::text as id, s.territory_id, s.cause, " + inLog
                        + " as in_log from strike_off s where s.primary_id = ? and s.id = ?",
                row -> new StrikeOffOrder(
                        UUID.fromString(row.text("id")),
                        row.text("territory_id"),
                        row.constant("cause", StrikeOff.Cause.class),
                        row.bool("in_log") ? StrikeOffOrder.State.IN_LOG : StrikeOffOrder.State.REQUESTED),
                primaryId,
                id);
    }
}
