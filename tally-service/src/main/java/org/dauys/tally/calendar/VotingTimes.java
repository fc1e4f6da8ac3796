package org.dauys.tally.calendar;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dauys.events.calendar.CalendarVersion;
import org.dauys.events.calendar.CalendarVersion.Phase;
import org.dauys.events.calendar.CalendarVersion.PhaseName;

/**
 * When voting is open.
 *
 * @param opens from then on
 * @param closes until then, inclusive
 * @param graceSeconds after the close
 */
public record VotingTimes(Instant opens, Instant closes, int graceSeconds) {

    /** From the first opening to the last close of the voting phases; empty for a calendar without voting. */
    public static Optional<VotingTimes> of(CalendarVersion calendar) {
        List<Phase> voting = calendar.phases().stream()
                .filter(phase -> phase.name() == PhaseName.VOTING)
                .toList();
        return voting.stream().map(Phase::opens).min(Comparator.naturalOrder()).flatMap(opens -> voting.stream()
                .map(Phase::closes)
                .max(Comparator.naturalOrder())
                .map(closes -> new VotingTimes(opens, closes, calendar.graceSeconds())));
    }
}
