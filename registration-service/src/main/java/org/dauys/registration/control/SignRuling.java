package org.dauys.registration.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.registration.audit.AuditTrail;
import org.dauys.registration.twoperson.Signatory;

/** A second controller signs a proposed ruling, which puts it in force, or returns it. */
@ApplicationScoped
class SignRuling {

    private final Commission commission;
    private final CaseRepository cases;
    private final ProposalRepository proposals;
    private final DecideCase decideCase;
    private final RulesRepository rules;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    SignRuling(
            Commission commission,
            CaseRepository cases,
            ProposalRepository proposals,
            DecideCase decideCase,
            RulesRepository rules,
            AuditTrail audit,
            Caller caller,
            Clock clock) {
        this.commission = commission;
        this.cases = cases;
        this.proposals = proposals;
        this.decideCase = decideCase;
        this.rules = rules;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @throws ProblemException {@code same-person}, {@code case-state} if this proposal does not wait any more, {@code
     *     candidacy-not-standing}, {@code signed-below}, {@code forbidden}, {@code not-found}
     */
    @Transactional
    ControlCase countersign(String primaryId, UUID caseId, UUID proposalId) {
        ControlCase before = commission.lock(primaryId, caseId);
        Proposal proposal = waiting(before, proposalId);
        Signatory second = Signatory.of(caller);
        proposal.proposedBy().requireSomebodyElse(second);
        proposals.close(proposalId, true, second, Optional.empty(), clock.instant());
        return decideCase.decide(before, proposal.ruling(), proposal.proposedBy(), Optional.of(second));
    }

    /** Back to where it was before the proposal; the proposer may do this too, to correct it. */
    @Transactional
    ControlCase giveBack(String primaryId, UUID caseId, UUID proposalId, String reason) {
        ControlCase before = commission.lock(primaryId, caseId);
        Proposal proposal = waiting(before, proposalId);
        Instant now = clock.instant();
        proposals.close(proposalId, false, Signatory.of(caller), Optional.of(reason), now);
        ControlCase after = before.at(before.level(), previous(before), now.plus(time(before)));
        cases.store(after);
        cases.note(caseId, now, caller.subject(), "returned", Map.of("proposal", proposal.id(), "reason", reason));
        audit.recordChange(
                caller.subject(),
                "case-ruling-returned",
                caseId.toString(),
                Optional.of(Map.of("state", before.state())),
                Optional.of(Map.of("state", after.state())),
                Map.of("proposal", proposalId, "reason", reason));
        return after;
    }

    private Proposal waiting(ControlCase one, UUID proposalId) {
        Proposal found = proposals
                .waiting(one.id())
                .orElseThrow(() -> new ProblemException(ControlProblem.CASE_STATE, one.state()));
        if (!found.id().equals(proposalId)) {
            throw new ProblemException(KitProblem.NOT_FOUND);
        }
        return found;
    }

    private static CaseState previous(ControlCase one) {
        if (one.state() == CaseState.APPEAL_PROPOSED) {
            return CaseState.APPEALED;
        }
        return one.answerUntil().isPresent() ? CaseState.HEARING : CaseState.OPENED;
    }

    private Duration time(ControlCase one) {
        ControlRules inForce = rules.of(one.primaryId());
        return one.state() == CaseState.APPEAL_PROPOSED ? inForce.appealRuling() : inForce.ruling();
    }
}
