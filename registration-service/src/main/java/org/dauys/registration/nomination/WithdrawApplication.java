package org.dauys.registration.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dauys.events.candidacy.CandidacyState.Status;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.registration.audit.AuditTrail;
import org.dauys.registration.candidacy.Candidacies;
import org.dauys.registration.nomination.Application.State;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.problem.RegistrationProblem;

/**
 * Takes an application, and the candidacy that it may have become, out of the running. Its owner may, and the member whom
 * it names; to anybody else it does not exist. Once it is registered, the right to stand is the nominee's, and a secretary
 * takes it back only for a nominee who has no account to do it with.
 */
@ApplicationScoped
class WithdrawApplication {

    private final Primaries primaries;
    private final ApplicationRepository applications;
    private final ApplicationChanges changes;
    private final Candidacies candidacies;
    private final AuditTrail audit;
    private final Caller caller;

    WithdrawApplication(
            Primaries primaries,
            ApplicationRepository applications,
            ApplicationChanges changes,
            Candidacies candidacies,
            AuditTrail audit,
            Caller caller) {
        this.primaries = primaries;
        this.applications = applications;
        this.changes = changes;
        this.candidacies = candidacies;
        this.audit = audit;
        this.caller = caller;
    }

    /** Withdraws before the close of registration. */
    @Transactional
    void withdraw(String primaryId, UUID id) {
        primaries.requireRegistrationOpen(primaryId);
        Application application = own(primaryId, id);
        requireWithdrawal(application);
        if (!changes.withdraw(id, application.version())) {
            throw new ProblemException(RegistrationProblem.APPLICATION_STATE, application.state());
        }
        if (application.state() == State.REGISTERED && !withdrawCandidacy(id)) {
            throw new ProblemException(RegistrationProblem.CANDIDACY_NOT_STANDING);
        }
        audit.recordChange(
                caller.subject(),
                "application-withdrawn",
                id.toString(),
                Optional.of(Map.of("state", application.state())),
                Optional.of(Map.of("state", State.WITHDRAWN)));
    }

    private void requireWithdrawal(Application application) {
        boolean standsByNomination = application.meeting().isPresent()
                && application.state() == State.REGISTERED
                && application.member().isPresent();
        if (standsByNomination && !application.concerns(caller.subject())) {
            throw new ProblemException(KitProblem.FORBIDDEN);
        }
    }

    private boolean withdrawCandidacy(UUID applicationId) {
        return candidacies
                .ofApplication(applicationId)
                .map(state -> UUID.fromString(state.candidacyId()))
                .flatMap(candidacy -> candidacies.change(candidacy, Status.REGISTERED, Status.WITHDRAWN))
                .isPresent();
    }

    private Application own(String primaryId, UUID id) {
        return applications
                .find(primaryId, id)
                .filter(application -> application.belongsTo(caller.subject()))
                .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    }
}
