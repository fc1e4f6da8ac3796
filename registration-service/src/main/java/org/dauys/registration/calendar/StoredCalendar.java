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
 * @param phases every phase with its times
 * @param reason why this version was made
 * @param decisionNumber of the decision behind it
 * @param office that made it
 * @param decidedAt when
 */
record StoredCalendar(
        long version, List<Phase> phases, String reason, String decisionNumber, String office, Instant decidedAt) {

    /** The phases as a value of their own in the database. */
    record Phases(List<Phase> phases) {}

    Optional<Phase> phase(PhaseName name) {
        return phases.stream().filter(phase -> phase.name() == name).findFirst();
    }

    CalendarVersion of(Primary primary) {
        return new CalendarVersion(
                primary.id(),
                version,
                primary.zone(),
                phases,
                primary.graceSeconds(),
                reason,
                decisionNumber,
                decidedAt);
    }
}
