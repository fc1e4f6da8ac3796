package org.dauys.registration.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.dauys.kit.http.Etags;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.registration.audit.AuditTrail;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.primary.Primary;

/** Adds a version of the rules; those before it stay what they were, for what was decided by them. */
@ApplicationScoped
class ChangeRules {

    private final Primaries primaries;
    private final RuleVersions versions;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    ChangeRules(Primaries primaries, RuleVersions versions, AuditTrail audit, Caller caller, Clock clock) {
        this.primaries = primaries;
        this.versions = versions;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param ifMatch the latest version
     * @throws ProblemException {@code rules-refused} if two rules are the same, {@code stale}, {@code registration-closed}
     */
    @Transactional
    RuleVersion add(String primaryId, String ifMatch, RuleVersionRequest request) {
        Primary primary = primaries.requireRegistrationOpen(primaryId);
        List<RuleVersion> before = versions.of(primary);
        RuleVersion latest = before.get(before.size() - 1);
        Etags.require(ifMatch, latest.version());
        RuleVersion added = request.version(latest.version() + 1, clock.instant());
        if (added.rules().stream().map(Rule::slug).distinct().count()
                != added.rules().size()) {
            throw new ProblemException(RulesProblem.RULES_REFUSED);
        }
        if (!versions.add(primaryId, added, caller.subject())) {
            throw new ProblemException(KitProblem.STALE);
        }
        audit.recordChange(caller.subject(), "rules-changed", primaryId, Optional.of(latest), Optional.of(added));
        return added;
    }
}
