package org.dauys.registration.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dauys.events.calendar.CalendarVersion;
import org.dauys.events.calendar.CalendarVersion.Phase;
import org.dauys.events.calendar.CalendarVersion.PhaseName;
import org.dauys.kit.page.PageRequest;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.registration.primary.Primary;
import org.dauys.registration.problem.RegistrationProblem;
import org.dauys.registration.text.ZonedTimes;

/** The calendars in force, for the features whose acts belong to a phase. */
@ApplicationScoped
public class Calendars {

    private final CalendarRepository calendars;
    private final Clock clock;

    public Calendars(CalendarRepository calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The calendar in force. */
    public CalendarVersion current(Primary primary) {
        return stored(primary.id()).of(primary);
    }

    /** The versions of a page, oldest first, and one more if there is one. */
    List<CalendarView> versions(Primary primary, PageRequest page) {
        long after = page.afterNumber();
        Optional<StoredCalendar> before = calendars.version(primary.id(), after);
        List<CalendarView> shown = new ArrayList<>();
        for (StoredCalendar calendar : calendars.versions(primary.id(), after, page.rows())) {
            shown.add(CalendarView.of(primary, calendar, before));
            before = Optional.of(calendar);
        }
        return List.copyOf(shown);
    }

    /** The calendar in force as it is shown. */
    CalendarView shown(Primary primary) {
        StoredCalendar current = stored(primary.id());
        return CalendarView.of(primary, current, calendars.version(primary.id(), current.version() - 1));
    }

    /** When voting opens and closes. */
    public Phase voting(Primary primary) {
        return stored(primary.id()).phase(PhaseName.VOTING).orElseThrow();
    }

    /**
     * The current time, if it lies in the phase.
     *
     * @throws ProblemException {@code not-in-phase} with the phase and, if it is in the calendar, its times
     */
    public Instant requirePhase(Primary primary, PhaseName name) {
        Instant now = clock.instant();
        Phase phase = stored(primary.id())
                .phase(name)
                .orElseThrow(() -> new ProblemException(RegistrationProblem.NOT_IN_PHASE, name).with("phase", name));
        if (now.isBefore(phase.opens()) || !now.isBefore(phase.closes())) {
            throw new ProblemException(RegistrationProblem.NOT_IN_PHASE, name)
                    .with("phase", name)
                    .with("opens", phase.opens())
                    .with("opens_local", ZonedTimes.of(phase.opens(), primary.zone()))
                    .with("closes", phase.closes())
                    .with("closes_local", ZonedTimes.of(phase.closes(), primary.zone()));
        }
        return now;
    }

    private StoredCalendar stored(String primaryId) {
        return calendars.current(primaryId).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    }
}
