package org.dauys.registration.strikeoff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dauys.events.ballotlog.StrikeOff;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.audit.AuditTrail;
import org.dauys.registration.roll.RollMembers;
import org.dauys.registration.twoperson.Signatory;

/** Expulsions: one controller proposes, another one countersigns, and only then a strike-off is ordered. */
@ApplicationScoped
class Expulsions {

    private final Sql sql;
    private final StrikeOffOrders orders;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    Expulsions(Sql sql, StrikeOffOrders orders, AuditTrail audit, Caller caller, Clock clock) {
        this.sql = sql;
        this.orders = orders;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    private record Proposal(UUID memberId, String territoryId, Signatory proposer, boolean countersigned) {}

    /** Proposes, or finds the proposal of before. */
    @Transactional
    UUID propose(String primaryId, RollMembers.Voter voter) {
        UUID id = UUID.randomUUID();
        Signatory proposer = Signatory.of(caller);
        int made = sql.update(
                """
                insert into expulsion_proposal
                    (id, primary_id, member_id, territory_id, proposed_by, proposed_person, proposed_at)
                values (?, ?, ?, ?, ?, ?, ?) on conflict (primary_id, member_id) do nothing
                """,
                id,
                primaryId,
                voter.memberId(),
                voter.territoryId(),
                proposer.account(),
                proposer.person(),
                clock.instant());
        if (made == 1) {
            audit.record(proposer.account(), "expulsion-proposed", id.toString(), Map.of("primary", primaryId));
            return id;
        }
        return sql.one(
                        "select id from expulsion_proposal where primary_id = ? and member_id = ?",
                        row -> row.uuid("id"),
                        primaryId,
                        voter.memberId())
                .orElseThrow();
    }

    /** The territory of a proposal that waits for its second signature. */
    Optional<String> waitingIn(String primaryId, UUID id) {
        return sql.one(
                "select territory_id from expulsion_proposal"
                        + " where primary_id = ? and id = ? and countersigned_at is null",
                row -> row.text("territory_id"),
                primaryId,
                id);
    }

    /**
     * @return the order; the same one if it was countersigned before
     * @throws ProblemException {@code not-found} also outside the caller's territories, {@code same-person}
     */
    @Transactional
    UUID countersign(String primaryId, UUID id) {
        Proposal proposal = sql.one(
                        "select * from expulsion_proposal where primary_id = ? and id = ? for update",
                        row -> new Proposal(
                                row.uuid("member_id"),
                                row.text("territory_id"),
                                new Signatory(row.text("proposed_by"), row.text("proposed_person")),
                                row.optionalText("countersigned_by").isPresent()),
                        primaryId,
                        id)
                .filter(found -> caller.mayActIn(found.territoryId()))
                .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
        Signatory second = Signatory.of(caller);
        proposal.proposer().requireSomebodyElse(second);
        if (!proposal.countersigned()) {
            sql.update(
                    """
                    update expulsion_proposal
                    set countersigned_by = ?, countersigned_person = ?, countersigned_at = ? where id = ?
                    """,
                    second.account(),
                    second.person(),
                    clock.instant(),
                    id);
            audit.record(second.account(), "expulsion-countersigned", id.toString(), Map.of("primary", primaryId));
        }
        return orders.order(
                primaryId,
                new RollMembers.Voter(proposal.memberId(), proposal.territoryId()),
                StrikeOff.Cause.EXPULSION,
                Optional.empty(),
                second.account());
    }
}
