package org.dauys.registration.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dauys.events.calendar.CalendarVersion.Phase;
import org.dauys.events.calendar.CalendarVersion.PhaseName;

/**
 * How a phase differs between two versions of a calendar.
 *
 * @param before absent for a new phase
 * @param after absent for a phase that is dropped
 * @param opensMovedSeconds later if positive; 0 for a new or dropped phase
 * @param closesMovedSeconds likewise
 */
record PhaseChange(
        PhaseName phase,
        Optional<PhaseView> before,
        Optional<PhaseView> after,
        long opensMovedSeconds,
        long closesMovedSeconds) {

    /** The phases that differ, in their usual order. */
    static List<PhaseChange> between(List<Phase> before, List<Phase> after, String zone) {
        List<PhaseChange> changes = new ArrayList<>();
        for (PhaseName name : PhaseName.values()) {
            Optional<Phase> old = of(before, name);
            Optional<Phase> next = of(after, name);
            if (!old.equals(next)) {
                changes.add(new PhaseChange(
                        name,
                        old.map(phase -> PhaseView.of(phase, zone)),
                        next.map(phase -> PhaseView.of(phase, zone)),
                        moved(old.map(Phase::opens), next.map(Phase::opens)),
                        moved(old.map(Phase::closes), next.map(Phase::closes))));
            }
        }
        return List.copyOf(changes);
    }

    private static Optional<Phase> of(List<Phase> phases, PhaseName name) {
        return phases.stream().filter(phase -> phase.name() == name).findFirst();
    }

    private static long moved(Optional<Instant> before, Optional<Instant> after) {
        return before.flatMap(from -> after.map(to -> Duration.between(from, to).toSeconds()))
                .orElse(0L);
    }
}
