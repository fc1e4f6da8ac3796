package org.dauys.registration.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.http.Etags;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.registration.audit.AuditTrail;

/**
 * A controller asks the candidate to answer, who is told by SMS; the commission's own time begins when the time to answer
 * ends.
 */
@ApplicationScoped
class HearCandidate {

    private final Commission commission;
    private final CaseRepository cases;
    private final RulesRepository rules;
    private final HearingNotices notices;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    HearCandidate(
            Commission commission,
            CaseRepository cases,
            RulesRepository rules,
            HearingNotices notices,
            AuditTrail audit,
            Caller caller,
            Clock clock) {
        this.commission = commission;
        this.cases = cases;
        this.rules = rules;
        this.notices = notices;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws ProblemException {@code case-state}, {@code stale}, {@code forbidden}, {@code not-found} */
    @Transactional
    ControlCase hear(String primaryId, UUID caseId, String ifMatch) {
        ControlCase before = commission.lock(primaryId, caseId);
        Etags.require(ifMatch, before.version());
        if (before.state() != CaseState.OPENED) {
            throw new ProblemException(ControlProblem.CASE_STATE, before.state());
        }
        Instant now = clock.instant();
        ControlRules inForce = rules.of(primaryId);
        Instant answerBy = now.plus(inForce.answer());
        ControlCase after = before.heard(answerBy, answerBy.plus(inForce.ruling()));
        cases.store(after);
        notices.write(caseId);
        cases.note(caseId, now, caller.subject(), "hearing", Map.of("answer_until", answerBy));
        audit.recordChange(
                caller.subject(),
                "case-hearing",
                caseId.toString(),
                Optional.of(Map.of("state", before.state())),
                Optional.of(Map.of("state", after.state(), "answer_until", answerBy)));
        return after;
    }
}
