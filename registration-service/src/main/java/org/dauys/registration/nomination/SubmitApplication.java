package org.dauys.registration.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dauys.events.calendar.CalendarVersion.PhaseName;
import org.dauys.events.candidacy.CandidacyState.Nomination;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.kit.sql.UniqueViolationException;
import org.dauys.registration.calendar.Calendars;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.primary.Primary;
import org.dauys.registration.problem.RegistrationProblem;

/** Takes an application while nominations are open. */
@ApplicationScoped
public class SubmitApplication {

    private final Primaries primaries;
    private final Calendars calendars;
    private final OwnIin ownIin;
    private final Admissibility admissibility;
    private final ApplicationRepository applications;
    private final Caller caller;

    SubmitApplication(
            Primaries primaries,
            Calendars calendars,
            OwnIin ownIin,
            Admissibility admissibility,
            ApplicationRepository applications,
            Caller caller) {
        this.primaries = primaries;
        this.calendars = calendars;
        this.ownIin = ownIin;
        this.admissibility = admissibility;
        this.applications = applications;
        this.caller = caller;
    }

    /**
     * An application does not stand in the way of another account's with the same IIN: the registrar sees both.
     *
     * @throws ProblemException {@code not-in-phase}, {@code nomination-not-carried}, {@code already-applied}, {@code
     *     applied-elsewhere}, and those of {@link Admissibility}
     */
    @Transactional
    UUID submit(String primaryId, Applicant applicant, Optional<PpoMeeting> meeting) {
        Primary primary = primaries.requireRegistrationOpen(primaryId);
        Instant now = calendars.requirePhase(primary, PhaseName.NOMINATION);
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
        try {
            applications.add(id, primaryId, caller.subject(), caller.person(), applicant, meeting, now);
        } catch (UniqueViolationException e) {
            throw new ProblemException(RegistrationProblem.ALREADY_APPLIED);
        }
        return id;
    }

    private static void refuseSecond(boolean sameTerritory) {
        throw new ProblemException(
                sameTerritory ? RegistrationProblem.ALREADY_APPLIED : RegistrationProblem.APPLIED_ELSEWHERE);
    }
}
