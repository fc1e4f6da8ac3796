package org.dauys.registration.calendar;

import java.util.List;
import org.dauys.events.LocalText;
import org.dauys.events.calendar.CalendarVersion.Phase;
import org.dauys.events.calendar.CalendarVersion.PhaseName;

/**
 * What is to be in force, and why.
 *
 * @param phases every phase with its times
 * @param reason for everybody to read
 * @param decisionNumber of the decision behind it
 * @param office that decided, and not who sits in it
 */
record CalendarChange(List<Phase> phases, LocalText reason, String decisionNumber, String office) {

    CalendarChange {
        phases = List.copyOf(phases);
    }

    /** The days of voting; a calendar that {@link PhaseRules#requireSound} lets through has them. */
    Phase voting() {
        return phases.stream()
                .filter(phase -> phase.name() == PhaseName.VOTING)
                .findFirst()
                .orElseThrow();
    }
}
