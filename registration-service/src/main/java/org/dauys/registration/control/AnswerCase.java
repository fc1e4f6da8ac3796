package org.dauys.registration.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.kit.security.Roles;
import org.dauys.registration.audit.AuditTrail;
import org.dauys.registration.control.Statement.Purpose;
import org.dauys.registration.document.AttachDocuments;

/** The candidate answers while the commission hears the case. */
@ApplicationScoped
class AnswerCase {

    private static final int MOST_ANSWERS = 5;

    private final ConcernedCandidate concerned;
    private final StatementRepository statements;
    private final CaseRepository cases;
    private final AttachDocuments documents;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    AnswerCase(
            ConcernedCandidate concerned,
            StatementRepository statements,
            CaseRepository cases,
            AttachDocuments documents,
            AuditTrail audit,
            Caller caller,
            Clock clock) {
        this.concerned = concerned;
        this.statements = statements;
        this.cases = cases;
        this.documents = documents;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @throws ProblemException {@code case-state} unless the candidate is asked, {@code answer-too-late}, {@code
     *     answers-full}, {@code unknown-document}, {@code not-found}
     */
    @Transactional
    Statement answer(UUID caseId, String text, List<UUID> attached) {
        ControlCase one = concerned.lock(caseId);
        Instant now = clock.instant();
        if (one.state() != CaseState.HEARING) {
            throw new ProblemException(ControlProblem.CASE_STATE, one.state());
        }
        if (!one.canBeAnsweredAt(now)) {
            throw new ProblemException(ControlProblem.ANSWER_TOO_LATE);
        }
        if (statements.of(caseId).size() >= MOST_ANSWERS) {
            throw new ProblemException(ControlProblem.ANSWERS_FULL, MOST_ANSWERS);
        }
        Statement answer = new Statement(UUID.randomUUID(), caseId, Purpose.ANSWER, Ladder.Side.CANDIDATE, text, now);
        statements.add(answer, caller.subject());
        documents.attach(attached, Statement.DOCUMENTS, answer.id(), one.territoryId(), Set.of(Roles.CONTROLLER));
        // A ruling on what was read before the answer came is refused as stale.
        cases.store(one.touched());
        cases.note(caseId, now, caller.subject(), "answered", Map.of("statement", answer.id()));
        audit.record(caller.subject(), "case-answered", caseId.toString(), Map.of("statement", answer.id()));
        return answer;
    }
}
