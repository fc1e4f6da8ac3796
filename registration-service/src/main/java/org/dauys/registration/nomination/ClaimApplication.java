package org.dauys.registration.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.kit.security.TerritoryScope;
import org.dauys.registration.audit.AuditTrail;
import org.dauys.registration.nomination.Application.State;
import org.dauys.registration.nomination.Handling.Claim;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.problem.RegistrationProblem;

/** Who of the registrars of an office works on an application, so that no two do. */
@ApplicationScoped
class ClaimApplication {

    private final Primaries primaries;
    private final ApplicationDesk desk;
    private final ApplicationChanges changes;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    ClaimApplication(
            Primaries primaries,
            ApplicationDesk desk,
            ApplicationChanges changes,
            AuditTrail audit,
            Caller caller,
            Clock clock) {
        this.primaries = primaries;
        this.desk = desk;
        this.changes = changes;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @throws ProblemException {@code claimed} while another registrar works on it, {@code application-state} if nothing is
     *     to be decided, and those of {@link ApplicationDesk}
     */
    @Transactional
    void claim(String primaryId, UUID id) {
        Application application = desk.take(primaries.requireRegistrationOpen(primaryId), id);
        if (application.state() != State.SUBMITTED && application.state() != State.CORRECTION) {
            throw new ProblemException(RegistrationProblem.APPLICATION_STATE, application.state());
        }
        if (!changes.claim(id, caller.subject(), clock.instant(), desk.freeBefore(primaryId))) {
            throw desk.claimed(application);
        }
        record(application, Optional.of(caller.subject()));
    }

    /**
     * @throws ProblemException {@code claimed} if another registrar has it and the caller's scope is not the whole country
     */
    @Transactional
    void release(String primaryId, UUID id) {
        Application application = desk.take(primaries.requireRegistrationOpen(primaryId), id);
        Optional<String> holder = application.handling().claim().map(Claim::by);
        boolean everywhere = caller.territories().contains(TerritoryScope.EVERYWHERE);
        if (holder.isPresent() && !everywhere && !holder.get().equals(caller.subject())) {
            throw desk.claimed(application);
        }
        if (holder.isPresent() && changes.release(id, holder.get())) {
            record(application, Optional.empty());
        }
    }

    private void record(Application before, Optional<String> after) {
        audit.recordChange(
                caller.subject(),
                "application-claimed",
                before.id().toString(),
                before.handling().claim().map(claim -> Map.of("claimed_by", claim.by())),
                after.map(account -> Map.of("claimed_by", account)));
    }
}
