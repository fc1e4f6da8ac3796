package org.dauys.registration.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.dauys.events.calendar.CalendarVersion.Phase;
import org.dauys.events.calendar.CalendarVersion.PhaseName;
import org.dauys.kit.problem.ProblemException;
import org.dauys.registration.calendar.Calendars;
import org.dauys.registration.primary.Primary;

/** When campaign events may be, by the calendar in force. */
@ApplicationScoped
public class CampaignDays {

    private final Calendars calendars;

    public CampaignDays(Calendars calendars) {
        this.calendars = calendars;
    }

    /**
     * Refuses a beginning outside the first of these phases that the calendar has.
     *
     * @throws ProblemException {@code campaign-outside-phase} with the phase and its times, if there is one
     */
    public void require(Primary primary, Instant startsAt, PhaseName... phases) {
        List<Phase> calendar = calendars.current(primary).phases();
        Phase phase = Arrays.stream(phases)
                .flatMap(name -> calendar.stream().filter(each -> each.name() == name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(CampaignProblem.OUTSIDE_PHASE, phases[0]));
        if (startsAt.isBefore(phase.opens()) || !startsAt.isBefore(phase.closes())) {
            throw new ProblemException(CampaignProblem.OUTSIDE_PHASE, phase.name())
                    .with("phase", phase.name())
                    .with("opens", phase.opens())
                    .with("closes", phase.closes());
        }
    }

    /** A time as people of the primary read it, with its distance from UTC. */
    public static String local(Primary primary, Instant time) {
        return time.atZone(ZoneId.of(primary.zone())).toOffsetDateTime().toString();
    }
}
