package org.dauys.registration.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.kit.security.Roles;
import org.dauys.registration.audit.AuditTrail;
import org.dauys.registration.control.Ladder.Side;
import org.dauys.registration.control.Statement.Purpose;
import org.dauys.registration.document.AttachDocuments;

/** Takes a decided case one commission up. */
@ApplicationScoped
public class AppealDecision {

    private final ConcernedCandidate concerned;
    private final CaseRepository cases;
    private final StatementRepository statements;
    private final RulesRepository rules;
    private final AttachDocuments documents;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    AppealDecision(
            ConcernedCandidate concerned,
            CaseRepository cases,
            StatementRepository statements,
            RulesRepository rules,
            AttachDocuments documents,
            AuditTrail audit,
            Caller caller,
            Clock clock) {
        this.concerned = concerned;
        this.cases = cases;
        this.statements = statements;
        this.rules = rules;
        this.documents = documents;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** By the candidate; see {@link #byComplainant} for the problems. */
    @Transactional
    ControlCase byCandidate(UUID caseId, String text, List<UUID> attached) {
        return appeal(concerned.lock(caseId), Side.CANDIDATE, text, attached);
    }

    /**
     * By somebody whose complaint is part of the case, which the caller has made sure of.
     *
     * @return the commission that has the case now
     * @throws ProblemException {@code case-state} unless it is decided, {@code ruling-not-allowed} if the decision is in
     *     favour of this side, {@code appeal-too-late}, {@code unknown-document}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Level byComplainant(UUID caseId, String text, List<UUID> attached) {
        ControlCase locked = cases.lock(caseId).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
        return appeal(locked, Side.COMPLAINANT, text, attached).level();
    }

    private ControlCase appeal(ControlCase before, Side side, String text, List<UUID> attached) {
        Instant now = clock.instant();
        if (before.state() == CaseState.FINAL) {
            throw new ProblemException(ControlProblem.APPEAL_TOO_LATE);
        }
        if (before.state() != CaseState.DECIDED) {
            throw new ProblemException(ControlProblem.CASE_STATE, before.state());
        }
        if (Ladder.appellant(before.outcome().orElseThrow()) != side) {
            throw new ProblemException(ControlProblem.RULING_NOT_ALLOWED, side);
        }
        if (!before.canBeAppealedAt(now)) {
            throw new ProblemException(ControlProblem.APPEAL_TOO_LATE);
        }
        Level above = before.level().above().orElseThrow();
        Statement appeal = new Statement(UUID.randomUUID(), before.id(), Purpose.APPEAL, side, text, now);
        statements.add(appeal, caller.subject());
        documents.attach(attached, Statement.DOCUMENTS, appeal.id(), before.territoryId(), Set.of(Roles.CONTROLLER));
        ControlCase after = before.at(
                above, CaseState.APPEALED, now.plus(rules.of(before.primaryId()).appealRuling()));
        cases.store(after);
        cases.note(before.id(), now, caller.subject(), "appealed", Map.of("side", side, "to", above));
        audit.recordChange(
                caller.subject(),
                "case-appealed",
                before.id().toString(),
                Optional.of(Map.of("state", before.state(), "level", before.level())),
                Optional.of(Map.of("state", after.state(), "level", after.level())));
        return after;
    }
}
