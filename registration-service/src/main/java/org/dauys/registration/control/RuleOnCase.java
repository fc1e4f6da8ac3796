package org.dauys.registration.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dauys.events.candidacy.CandidacyState.Status;
import org.dauys.events.control.ControlDecision.Kind;
import org.dauys.kit.http.Etags;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.registration.audit.AuditTrail;
import org.dauys.registration.candidacy.Candidacies;
import org.dauys.registration.problem.RegistrationProblem;
import org.dauys.registration.twoperson.Signatory;

/** A controller of the commission that has the case rules on it: at once, or as a proposal where it takes two. */
@ApplicationScoped
class RuleOnCase {

    private final Commission commission;
    private final CaseRepository cases;
    private final ProposalRepository proposals;
    private final StatementRepository statements;
    private final Candidacies candidacies;
    private final DecideCase decideCase;
    private final RulesRepository rules;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    RuleOnCase(
            Commission commission,
            CaseRepository cases,
            ProposalRepository proposals,
            StatementRepository statements,
            Candidacies candidacies,
            DecideCase decideCase,
            RulesRepository rules,
            AuditTrail audit,
            Caller caller,
            Clock clock) {
        this.commission = commission;
        this.cases = cases;
        this.proposals = proposals;
        this.statements = statements;
        this.candidacies = candidacies;
        this.decideCase = decideCase;
        this.rules = rules;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @return the case; proposed if it takes a second signature
     * @throws ProblemException {@code case-state}, {@code ruling-not-allowed}, {@code hearing-first}, {@code
     *     candidacy-not-standing}, {@code signed-below}, {@code stale}, {@code forbidden}, {@code not-found}
     */
    @Transactional
    ControlCase rule(String primaryId, UUID caseId, String ifMatch, Ruling ruling) {
        ControlCase before = commission.lock(primaryId, caseId);
        Etags.require(ifMatch, before.version());
        Instant now = clock.instant();
        requirePossible(before, ruling, now);
        Signatory first = Signatory.of(caller);
        if (!Ladder.takesTwo(before.outcome(), ruling.kind())) {
            return decideCase.decide(before, ruling, first, Optional.empty());
        }
        Proposal proposal = new Proposal(UUID.randomUUID(), caseId, before.level(), ruling, first, now);
        proposals.add(proposal);
        CaseState next = before.state() == CaseState.APPEALED ? CaseState.APPEAL_PROPOSED : CaseState.PROPOSED;
        ControlCase after =
                before.at(before.level(), next, now.plus(rules.of(primaryId).ruling()));
        cases.store(after);
        cases.note(caseId, now, first.account(), "proposed", Map.of("kind", ruling.kind(), "proposal", proposal.id()));
        audit.recordChange(
                first.account(),
                "case-ruling-proposed",
                caseId.toString(),
                Optional.of(Map.of("state", before.state())),
                Optional.of(Map.of("state", next)),
                Map.of("proposal", proposal.id(), "kind", ruling.kind(), "number", ruling.decisionNumber()));
        return after;
    }

    private void requirePossible(ControlCase before, Ruling ruling, Instant now) {
        if (!before.state().canBeRuledOn()) {
            throw new ProblemException(ControlProblem.CASE_STATE, before.state());
        }
        if (!Ladder.after(before.outcome()).contains(ruling.kind())) {
            throw new ProblemException(ControlProblem.RULING_NOT_ALLOWED, ruling.kind());
        }
        boolean against = before.outcome().isEmpty() && ruling.kind() != Kind.DISMISSAL;
        if (against && !stands(before)) {
            throw new ProblemException(RegistrationProblem.CANDIDACY_NOT_STANDING);
        }
        if (against && ruling.withoutHearing().isEmpty() && !isHeard(before, now)) {
            throw new ProblemException(ControlProblem.HEARING_FIRST);
        }
    }

    private boolean stands(ControlCase one) {
        return candidacies.find(one.candidacyId()).orElseThrow().status() == Status.REGISTERED;
    }

    private boolean isHeard(ControlCase one, Instant now) {
        return one.isAnswerOverdueAt(now) || !statements.of(one.id()).isEmpty();
    }
}
