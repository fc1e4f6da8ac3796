package org.dauys.registration.campaign.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.dauys.events.calendar.CalendarVersion.Phase;
import org.dauys.events.calendar.CalendarVersion.PhaseName;
import org.dauys.kit.problem.ProblemException;
import org.dauys.registration.calendar.Calendars;
import org.dauys.registration.campaign.CampaignProblem;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.primary.Primary;
import org.dauys.registration.text.ZonedTimes;

/** Until when profiles are handed in: until the phase of profiles closes, the same for all; without that phase, always. */
@ApplicationScoped
class ProfileDeadline {

    private final Primaries primaries;
    private final Calendars calendars;
    private final Clock clock;

    ProfileDeadline(Primaries primaries, Calendars calendars, Clock clock) {
        this.primaries = primaries;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** When it was, if it is over. */
    Optional<Instant> passed(String primaryId) {
        return passed(calendars.current(primaries.require(primaryId)).phases().stream()
                .filter(phase -> phase.name() == PhaseName.PROFILES)
                .map(Phase::closes)
                .findFirst());
    }

    /**
     * @param correction whether this profile is open for a correction
     * @throws ProblemException {@code profile-closed} after the deadline, unless there is a correction
     */
    void require(String primaryId, boolean correction) {
        Optional<Instant> passed = passed(primaryId).filter(over -> !correction);
        if (passed.isPresent()) {
            Primary primary = primaries.require(primaryId);
            String local = ZonedTimes.of(passed.get(), primary.zone());
            throw new ProblemException(CampaignProblem.PROFILE_CLOSED, local)
                    .with("closed", passed.get())
                    .with("closed_local", local);
        }
    }

    private Optional<Instant> passed(Optional<Instant> deadline) {
        return deadline.filter(closes -> isOver(closes, clock.instant()));
    }

    /** The last instant before the deadline is in time, the deadline is not. */
    static boolean isOver(Instant deadline, Instant now) {
        return !now.isBefore(deadline);
    }
}
