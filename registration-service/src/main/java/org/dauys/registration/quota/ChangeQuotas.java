package org.dauys.registration.quota;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.dauys.kit.http.Etags;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.registration.audit.AuditTrail;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.primary.Primary;

/** Puts a version of the quotas in force. */
@ApplicationScoped
public class ChangeQuotas {

    private final Primaries primaries;
    private final Quotas quotas;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    ChangeQuotas(Primaries primaries, Quotas quotas, AuditTrail audit, Caller caller, Clock clock) {
        this.primaries = primaries;
        this.quotas = quotas;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Until the last day: lists are made after the vote, and the party may have changed its mind by then. Every version
     * stays readable with its author.
     *
     * @throws ProblemException {@code precondition-required}, {@code stale}
     */
    @Transactional
    QuotaVersion change(String primaryId, String ifMatch, QuotaRules rules, String reason, String decisionNumber) {
        Primary primary = primaries.require(primaryId);
        QuotaVersion before = quotas.current(primary);
        Etags.require(ifMatch, before.version());
        QuotaVersion after = new QuotaVersion(
                before.version() + 1,
                rules,
                Optional.of(reason),
                Optional.of(decisionNumber),
                Optional.of(clock.instant()),
                Optional.of(caller.subject()));
        if (!quotas.add(primary, after)) {
            throw new ProblemException(KitProblem.STALE);
        }
        audit.recordChange(caller.subject(), "quotas-changed", primaryId, Optional.of(before), Optional.of(after));
        return after;
    }
}
