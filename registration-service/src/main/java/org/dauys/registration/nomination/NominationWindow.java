package org.dauys.registration.nomination;

import java.time.Instant;
import java.time.ZoneId;
import org.dauys.events.calendar.CalendarVersion;
import org.dauys.events.calendar.CalendarVersion.Phase;
import org.dauys.events.calendar.CalendarVersion.PhaseName;
import org.dauys.kit.problem.ProblemException;
import org.dauys.registration.primary.Primary;
import org.dauys.registration.problem.RegistrationProblem;

/**
 * When applications are taken: from the opening on, and at the instant of the close no more. What counts is when a request
 * arrived, not how long it took.
 *
 * @param opens first instant
 * @param closes first instant after
 */
record NominationWindow(Instant opens, Instant closes, ZoneId zone) {

    /**
     * @throws ProblemException {@code not-in-phase} if the calendar has no nomination
     */
    static NominationWindow of(Primary primary, CalendarVersion calendar) {
        Phase nomination = calendar.phases().stream()
                .filter(phase -> phase.name() == PhaseName.NOMINATION)
                .findFirst()
                .orElseThrow(() -> new ProblemException(RegistrationProblem.NOT_IN_PHASE, PhaseName.NOMINATION));
        return new NominationWindow(nomination.opens(), nomination.closes(), ZoneId.of(primary.zone()));
    }

    /**
     * @throws ProblemException {@code nomination-not-open} or {@code nomination-closed}, with the time in the zone of the
     *     primary and in UTC
     */
    void require(Instant arrived) {
        if (arrived.isBefore(opens)) {
            throw refusal(NominationProblem.NOMINATION_NOT_OPEN, opens);
        }
        if (!arrived.isBefore(closes)) {
            throw refusal(NominationProblem.NOMINATION_CLOSED, closes);
        }
    }

    private ProblemException refusal(NominationProblem problem, Instant at) {
        return new ProblemException(problem, LocalMoment.of(at, zone))
                .with("phase", PhaseName.NOMINATION)
                .with("opens", opens)
                .with("closes", closes)
                .with("zone", zone.getId());
    }
}
