package org.dauys.registration.strikeoff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dauys.events.ballotlog.StrikeOff;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
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
    UUID order(
            String primaryId, RollMembers.Voter voter, StrikeOff.Cause cause, Optional<String> station, String actor) {
        UUID id = UUID.randomUUID();
        int made = sql.update(
                """
                insert into strike_off
                    (id, primary_id, member_id, territory_id, cause, station_id, requested_by, requested_at)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (primary_id, member_id, cause) do nothing
                """,
                id,
                primaryId,
                voter.memberId(),
                voter.territoryId(),
                cause,
                station,
                actor,
                clock.instant());
        if (made == 0) {
            return sql.one(
                            "select id from strike_off where primary_id = ? and member_id = ? and cause = ?",
                            row -> row.uuid("id"),
                            primaryId,
                            voter.memberId(),
                            cause)
                    .orElseThrow();
        }
        audit.record(actor, "strike-off-ordered", id.toString(), Map.of("primary", primaryId, "cause", cause.name()));
        return id;
    }

    /** @throws ProblemException {@link StrikeOffProblem#NOT_YOUR_STATION} */
    void requireOnlineStation(String primaryId, String station, Caller caller) {
        if (!sql.exists(
                "select 1 from station where primary_id = ? and id = ? and kind = 'ONLINE' and ? = any (officers)",
                primaryId,
                station,
                caller.subject())) {
            throw new ProblemException(StrikeOffProblem.NOT_YOUR_STATION);
        }
    }

    Optional<StrikeOffOrder> find(String primaryId, UUID id) {
        boolean readable = authority.isReadable("strike_off_record");
        String inLog =
                readable ? "exists (select from credential.strike_off_record r where r.strike_off_id = s.id)" : "false";
        String voted = readable
                ? "(select case when bool_or(r.voted) then true when bool_and(r.voted is not null) then false end"
                        + " from credential.strike_off_record r where r.strike_off_id = s.id)"
                : "null::boolean";
        // Who has no credential is off the electronic roll already: no record will come, and none is waited for.
        return sql.one(
                "select s.id, s.territory_id, s.cause, p.member_id is not null or " + inLog
                        + " as in_log, (case when p.member_id is not null then false else " + voted
                        + " end)::text as voted from strike_off s left join paper_only_voter p"
                        + " on p.primary_id = s.primary_id and p.member_id = s.member_id"
                        + " where s.primary_id = ? and s.id = ?",
                row -> {
                    StrikeOff.Cause cause = row.constant("cause", StrikeOff.Cause.class);
                    return new StrikeOffOrder(
                            row.uuid("id"),
                            row.text("territory_id"),
                            cause,
                            row.bool("in_log") ? StrikeOffOrder.State.IN_LOG : StrikeOffOrder.State.REQUESTED,
                            paper(cause, row.optionalText("voted")));
                },
                primaryId,
                id);
    }

    private static StrikeOffOrder.Paper paper(StrikeOff.Cause cause, Optional<String> voted) {
        if (cause != StrikeOff.Cause.PAPER) {
            return StrikeOffOrder.Paper.NONE;
        }
        return voted.map(text ->
                        text.equals("true") ? StrikeOffOrder.Paper.VOTED_ELECTRONICALLY : StrikeOffOrder.Paper.HAND_OUT)
                .orElse(StrikeOffOrder.Paper.PENDING);
    }
}
