package org.dauys.registration.calendar;

import java.time.Instant;
import org.dauys.events.calendar.CalendarVersion.Phase;
import org.dauys.events.calendar.CalendarVersion.PhaseName;
import org.dauys.registration.text.ZonedTimes;

/** A phase with its times in UTC, and in the zone of the primary beside them. */
record PhaseView(PhaseName name, Instant opens, String opensLocal, Instant closes, String closesLocal) {

    static PhaseView of(Phase phase, String zone) {
        return new PhaseView(
                phase.name(),
                phase.opens(),
                ZonedTimes.of(phase.opens(), zone),
                phase.closes(),
                ZonedTimes.of(phase.closes(), zone));
    }
}
