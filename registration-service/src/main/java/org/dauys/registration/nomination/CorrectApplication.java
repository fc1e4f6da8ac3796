package org.dauys.registration.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.http.Etags;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.kit.security.Roles;
import org.dauys.registration.audit.AuditTrail;
import org.dauys.registration.nomination.Application.State;
import org.dauys.registration.nomination.ApplicationHistory.Submission;
import org.dauys.registration.nomination.SubmitApplication.Submitting;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.primary.Primary;
import org.dauys.registration.problem.RegistrationProblem;

/**
 * Submits an application again, after a registrar asked for a correction. Its owner may, and the member whom it names; to
 * anybody else it does not exist.
 */
@ApplicationScoped
class CorrectApplication {

    private final Primaries primaries;
    private final SettingsRepository settings;
    private final ApplicationRepository applications;
    private final ApplicationChanges changes;
    private final ApplicationDocuments documents;
    private final ApplicationHistory history;
    private final Admissibility admissibility;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    CorrectApplication(
            Primaries primaries,
            SettingsRepository settings,
            ApplicationRepository applications,
            ApplicationChanges changes,
            ApplicationDocuments documents,
            ApplicationHistory history,
            Admissibility admissibility,
            AuditTrail audit,
            Caller caller,
            Clock clock) {
        this.primaries = primaries;
        this.settings = settings;
        this.applications = applications;
        this.changes = changes;
        this.documents = documents;
        this.history = history;
        this.admissibility = admissibility;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param submitting the meeting of a nomination by an organisation stays what it was if there is none here
     * @throws ProblemException {@code not-found}, {@code stale}, {@code application-state}, {@code correction-overdue},
     *     {@code second-signature-waited-for}, {@code iin-mismatch}, {@code nomination-not-carried}, {@code
     *     unknown-document}, and those of {@link Admissibility}
     */
    @Transactional
    void correct(String primaryId, UUID id, String ifMatch, Submitting submitting) {
        Instant arrived = clock.instant();
        Primary primary = primaries.requireRegistrationOpen(primaryId);
        Application application = applications
                .find(primaryId, id)
                .filter(known -> known.belongsTo(caller.subject()))
                .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
        Etags.require(ifMatch, application.version());
        requireOpen(primary, application, arrived);
        Applicant applicant = submitting.applicant();
        // Another person is another application: what was looked at so far was looked at for this one.
        if (!applicant.iin().equals(application.applicant().iin())) {
            throw new ProblemException(RegistrationProblem.IIN_MISMATCH);
        }
        requireScope(application, applicant);
        admissibility.require(primaryId, applicant);
        Optional<PpoMeeting> meeting =
                application.meeting().map(before -> submitting.meeting().orElse(before));
        if (!meeting.stream().allMatch(PpoMeeting::carried)) {
            throw new ProblemException(RegistrationProblem.NOMINATION_NOT_CARRIED);
        }
        Instant dueAt = settings.of(primaryId).decisionDue(arrived, ZoneId.of(primary.zone()));
        if (!changes.correct(id, application.version(), applicant, meeting, dueAt)) {
            throw new ProblemException(KitProblem.STALE);
        }
        keep(application, Content.of(applicant, meeting), submitting, arrived);
    }

    private void keep(Application before, Content content, Submitting submitting, Instant arrived) {
        int round = before.handling().round() + 1;
        if (!content.territoryId().equals(before.applicant().territoryId())) {
            documents.move(before.id(), content.territoryId());
        }
        documents.attach(before.id(), content.territoryId(), round, submitting.documents());
        history.add(before.id(), new Submission(round, content, arrived, caller.subject()));
        audit.recordChange(
                caller.subject(),
                "application-corrected",
                before.id().toString(),
                Optional.of(before.content()),
                Optional.of(content),
                Map.of("documents", submitting.documents()));
    }

    private static void requireOpen(Primary primary, Application application, Instant arrived) {
        if (application.state() != State.CORRECTION) {
            throw new ProblemException(RegistrationProblem.APPLICATION_STATE, application.state());
        }
        if (application.handling().proposal().isPresent()) {
            throw new ProblemException(NominationProblem.SECOND_SIGNATURE_WAITED_FOR);
        }
        Instant dueAt = application.handling().dueAt();
        if (!arrived.isBefore(dueAt)) {
            throw new ProblemException(
                    NominationProblem.CORRECTION_OVERDUE, LocalMoment.of(dueAt, ZoneId.of(primary.zone())));
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
}
