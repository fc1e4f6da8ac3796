package org.dauys.registration.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dauys.events.calendar.CalendarVersion;
import org.dauys.events.calendar.CalendarVersion.Phase;
import org.dauys.events.calendar.CalendarVersion.PhaseName;
import org.dauys.registration.primary.Primary;

/**
 * One version of the calendar of a primary.
 *
 * @param version from 1
 * @param content its phases, and why this version was made
 * @param countersigned whether two people made it
 * @param decidedAt when it was put in force
 */
record StoredCalendar(long version, CalendarChange content, boolean countersigned, Instant decidedAt) {

    /** The phases as a value of their own in the database. */
    record Phases(List<Phase> phases) {}

    List<Phase> phases() {
        return content.phases();
    }

    Optional<Phase> phase(PhaseName name) {
        return phases().stream().filter(phase -> phase.name() == name).findFirst();
    }

    CalendarVersion of(Primary primary) {
        return new CalendarVersion(
                primary.id(),
                version,
                primary.zone(),
                phases(),
                primary.graceSeconds(),
                content.reason(),
                content.decisionNumber(),
                decidedAt);
    }
}
