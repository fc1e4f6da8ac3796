package org.dauys.registration.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dauys.events.LocalText;
import org.dauys.events.calendar.CalendarVersion.Phase;
import org.dauys.events.calendar.CalendarVersion.PhaseName;
import org.dauys.registration.primary.Primary;
import org.dauys.registration.text.ZonedTimes;

/**
 * A version of a calendar as it is shown.
 *
 * @param acceptedUntil close of voting and grace: ballots under voting tokens issued before the close count until then
 * @param office that made this version, and not who sat in it
 * @param countersigned whether two people made it, as they must once registration is closed
 * @param changes against the version before; empty for the first
 */
record CalendarView(
        String primaryId,
        long version,
        String zone,
        List<PhaseView> phases,
        int graceSeconds,
        Instant acceptedUntil,
        String acceptedUntilLocal,
        LocalText reason,
        String decisionNumber,
        String office,
        boolean countersigned,
        Instant decidedAt,
        String decidedLocal,
        List<PhaseChange> changes) {

    static CalendarView of(Primary primary, StoredCalendar calendar, Optional<StoredCalendar> before) {
        String zone = primary.zone();
        Phase voting = calendar.phase(PhaseName.VOTING).orElseThrow();
        Instant acceptedUntil = voting.closes().plusSeconds(primary.graceSeconds());
        return new CalendarView(
                primary.id(),
                calendar.version(),
                zone,
                calendar.phases().stream()
                        .map(phase -> PhaseView.of(phase, zone))
                        .toList(),
                primary.graceSeconds(),
                acceptedUntil,
                ZonedTimes.of(acceptedUntil, zone),
                calendar.content().reason(),
                calendar.content().decisionNumber(),
                calendar.content().office(),
                calendar.countersigned(),
                calendar.decidedAt(),
                ZonedTimes.of(calendar.decidedAt(), zone),
                before.map(old -> PhaseChange.between(old.phases(), calendar.phases(), zone))
                        .orElse(List.of()));
    }
}
