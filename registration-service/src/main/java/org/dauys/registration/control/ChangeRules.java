package org.dauys.registration.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.dauys.kit.http.Etags;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.registration.audit.AuditTrail;
import org.dauys.registration.control.RulesRepository.Version;
import org.dauys.registration.primary.Primaries;

/** The central commission sets how long the steps of cases may take; times that run already do not change. */
@ApplicationScoped
class ChangeRules {

    private final Primaries primaries;
    private final RulesRepository rules;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    ChangeRules(Primaries primaries, RulesRepository rules, AuditTrail audit, Caller caller, Clock clock) {
        this.primaries = primaries;
        this.rules = rules;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws ProblemException {@code forbidden} outside the central commission, {@code stale}, {@code not-found} */
    @Transactional
    Version change(String primaryId, String ifMatch, ControlRules wanted) {
        caller.requireEverywhere();
        primaries.require(primaryId);
        Version before = rules.current(primaryId);
        Etags.require(ifMatch, before.version());
        Version after = new Version(before.version() + 1, wanted);
        if (!rules.add(primaryId, after, clock.instant(), caller.subject())) {
            throw new ProblemException(KitProblem.STALE);
        }
        audit.recordChange(
                caller.subject(),
                "control-rules-changed",
                primaryId,
                Optional.of(before.rules()),
                Optional.of(after.rules()));
        return after;
    }
}
