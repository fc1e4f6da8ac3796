package org.dauys.registration.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dauys.events.candidacy.CandidacyState.Nomination;
import org.dauys.kit.problem.Language;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.kit.sql.UniqueViolationException;
import org.dauys.registration.audit.AuditTrail;
import org.dauys.registration.calendar.Calendars;
import org.dauys.registration.nomination.ApplicationHistory.Submission;
import org.dauys.registration.nomination.ApplicationRequest.AttachedDocument;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.primary.Primary;
import org.dauys.registration.problem.RegistrationProblem;
import org.dauys.registration.twoperson.Signatory;

/** Takes an application while nominations are open. */
@ApplicationScoped
class SubmitApplication {

    private final Primaries primaries;
    private final Calendars calendars;
    private final SettingsRepository settings;
    private final OwnIin ownIin;
    private final Admissibility admissibility;
    private final ApplicationRepository applications;
    private final ApplicationChanges changes;
    private final ApplicationDocuments documents;
    private final ApplicationHistory history;
    private final AuditTrail audit;
    private final Caller caller;

    SubmitApplication(
            Primaries primaries,
            Calendars calendars,
            SettingsRepository settings,
            OwnIin ownIin,
            Admissibility admissibility,
            ApplicationRepository applications,
            ApplicationChanges changes,
            ApplicationDocuments documents,
            ApplicationHistory history,
            AuditTrail audit,
            Caller caller) {
        this.primaries = primaries;
        this.calendars = calendars;
        this.settings = settings;
        this.ownIin = ownIin;
        this.admissibility = admissibility;
        this.applications = applications;
        this.changes = changes;
        this.documents = documents;
        this.history = history;
        this.audit = audit;
        this.caller = caller;
    }

    /**
     * What is submitted.
     *
     * @param language of whoever applies for themselves, if they say one
     */
    record Submitting(
            Applicant applicant,
            Optional<PpoMeeting> meeting,
            List<AttachedDocument> documents,
            Optional<Language> language) {}

    /**
     * An application does not stand in the way of another account's with the same IIN: the registrar sees both. Documents
     * that are missing do not either: whoever comes in the last minute brings them with a correction.
     *
     * @param arrived when the request came
     * @throws ProblemException {@code nomination-not-open}, {@code nomination-closed}, {@code nomination-not-carried},
     *     {@code already-applied}, {@code applied-elsewhere}, {@code unknown-document}, and those of {@link Admissibility}
     */
    @Transactional
    UUID submit(String primaryId, Submitting submitting, Instant arrived) {
        Primary primary = primaries.requireRegistrationOpen(primaryId);
        NominationWindow.of(primary, calendars.current(primary)).require(arrived);
        Applicant applicant = submitting.applicant();
        Optional<PpoMeeting> meeting = submitting.meeting();
        if (meeting.isPresent() && !meeting.get().carried()) {
            throw new ProblemException(RegistrationProblem.NOMINATION_NOT_CARRIED);
        }
        if (meeting.isEmpty()) {
            ownIin.require(caller.subject(), applicant);
        }
        admissibility.require(primaryId, applicant);
        Nomination nomination = meeting.isPresent() ? Nomination.PPO : Nomination.SELF;
        applications
                .territoryOfOwn(primaryId, caller.subject(), nomination, applicant.iin())
                .ifPresent(territory -> refuseSecond(territory.equals(applicant.territoryId())));
        UUID id = UUID.randomUUID();
        add(id, primary, submitting, arrived);
        documents.attach(id, applicant.territoryId(), 1, submitting.documents());
        Content content = Content.of(applicant, meeting);
        history.add(id, new Submission(1, content, arrived, caller.subject()));
        audit.recordChange(
                caller.subject(),
                "application-submitted",
                id.toString(),
                Optional.empty(),
                Optional.of(content),
                Map.of("documents", submitting.documents()));
        return id;
    }

    private void add(UUID id, Primary primary, Submitting submitting, Instant arrived) {
        Instant dueAt = settings.of(primary.id()).decisionDue(arrived, ZoneId.of(primary.zone()));
        try {
            changes.add(
                    id,
                    primary.id(),
                    Signatory.of(caller),
                    submitting.applicant(),
                    submitting.meeting(),
                    submitting.language(),
                    dueAt,
                    arrived);
        } catch (UniqueViolationException e) {
            throw new ProblemException(RegistrationProblem.ALREADY_APPLIED);
        }
    }

    private static void refuseSecond(boolean sameTerritory) {
        throw new ProblemException(
                sameTerritory ? RegistrationProblem.ALREADY_APPLIED : RegistrationProblem.APPLIED_ELSEWHERE);
    }
}
