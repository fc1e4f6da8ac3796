package org.dauys.registration.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.dauys.events.candidacy.CandidacyState.Status;
import org.dauys.kit.http.Etags;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.kit.security.Roles;
import org.dauys.registration.candidacy.Candidacies;
import org.dauys.registration.nomination.Application.State;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.problem.RegistrationProblem;

/**
 * What the owner of an application, and the member whom it names, may do with it. To anybody else it does not exist. A
 * nomination by an organisation is the secretary's to file and to correct; once it is registered, the right to stand is
 * the nominee's, and a secretary takes it back only for a nominee who has no account to do it with.
 */
@ApplicationScoped
public class OwnApplication {

    private final Primaries primaries;
    private final ApplicationRepository applications;
    private final Admissibility admissibility;
    private final Candidacies candidacies;
    private final Caller caller;

    OwnApplication(
            Primaries primaries,
            ApplicationRepository applications,
            Admissibility admissibility,
            Candidacies candidacies,
            Caller caller) {
        this.primaries = primaries;
        this.applications = applications;
        this.admissibility = admissibility;
        this.candidacies = candidacies;
        this.caller = caller;
    }

    /** Takes the application, and the candidacy that it may have become, out of the running before the close. */
    @Transactional
    void withdraw(String primaryId, UUID id) {
        primaries.requireRegistrationOpen(primaryId);
        Application application = own(primaryId, id);
        requireWithdrawal(application);
        if (!applications.withdraw(id, application.version())) {
            throw new ProblemException(RegistrationProblem.APPLICATION_STATE, application.state());
        }
        if (application.state() == State.REGISTERED && !withdrawCandidacy(id)) {
            throw new ProblemException(RegistrationProblem.CANDIDACY_NOT_STANDING);
        }
    }

    /** Submits the application again, after a registrar asked for a correction. */
    @Transactional
    void correct(String primaryId, UUID id, String ifMatch, Applicant applicant) {
        primaries.requireRegistrationOpen(primaryId);
        Application application = own(primaryId, id);
        Etags.require(ifMatch, application.version());
        if (application.state() != State.CORRECTION) {
            throw new ProblemException(RegistrationProblem.APPLICATION_STATE, application.state());
        }
        // Another person is another application: what was looked at so far was looked at for this one.
        if (!applicant.iin().equals(application.applicant().iin())) {
            throw new ProblemException(RegistrationProblem.IIN_MISMATCH);
        }
        requireScope(application, applicant);
        admissibility.require(primaryId, applicant);
        if (!applications.correct(id, application.version(), applicant)) {
            throw new ProblemException(KitProblem.STALE);
        }
    }

    /** An organisation nominates in its own territory, and a correction does not carry the nomination out of it. */
    private void requireScope(Application application, Applicant corrected) {
        boolean moved = !corrected.territoryId().equals(application.applicant().territoryId());
        boolean nominated = application.meeting().isPresent();
        if (nominated && (moved || application.isOwnedBy(caller.subject()))) {
            if (!caller.has(Roles.PPO_SECRETARY)) {
                throw new ProblemException(KitProblem.FORBIDDEN);
            }
            caller.requireTerritory(corrected.territoryId());
        }
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
                .filter(application ->
                        application.isOwnedBy(caller.subject()) || application.concerns(caller.subject()))
                .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    }
}
