package org.dauys.registration.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dauys.events.calendar.CalendarVersion.Phase;
import org.dauys.events.calendar.CalendarVersion.PhaseName;
import org.dauys.registration.calendar.CalendarEffects;

/**
 * Days on which voters can enrol a device, and how many have: no more than those can hold a voting token. Few enough to be
 * known by name are not told, as in {@link EnrolmentTable}.
 */
@ApplicationScoped
class EffectsOnVoters implements CalendarEffects {

    private final CountEnrolment count;

    EffectsOnVoters(CountEnrolment count) {
        this.count = count;
    }

    @Override
    public List<Effect> of(Change change) {
        ZoneId zone = ZoneId.of(change.primary().zone());
        Optional<Effect> enrolled = count.of(change.primary().id())
                .enrolled()
                .map(members -> Effect.of("members-enrolled", members, members));
        return Stream.concat(
                        Stream.of(
                                Effect.of("enrolment-days", days(change.before(), zone), days(change.after(), zone)),
                                Effect.of(
                                        "voting-hours-without-enrolment",
                                        hoursWithout(change.before()),
                                        hoursWithout(change.after()))),
                        enrolled.stream())
                .toList();
    }

    /** Days of the zone that enrolment touches. */
    private static long days(List<Phase> phases, ZoneId zone) {
        return CalendarEffects.phase(phases, PhaseName.ENROLMENT)
                .map(phase -> ChronoUnit.DAYS.between(
                                phase.opens().atZone(zone).toLocalDate(),
                                phase.closes().minusNanos(1).atZone(zone).toLocalDate())
                        + 1)
                .orElse(0L);
    }

    /** Hours at the end of voting, begun ones counted, after enrolment has closed; 0 for a calendar without enrolment. */
    private static long hoursWithout(List<Phase> phases) {
        Optional<Instant> closes =
                CalendarEffects.phase(phases, PhaseName.ENROLMENT).map(Phase::closes);
        Optional<Phase> voting = CalendarEffects.phase(phases, PhaseName.VOTING);
        if (closes.isEmpty()
                || voting.isEmpty()
                || !closes.get().isBefore(voting.get().closes())) {
            return 0;
        }
        Instant from = closes.get().isAfter(voting.get().opens())
                ? closes.get()
                : voting.get().opens();
        return Duration.between(from, voting.get().closes())
                .plusHours(1)
                .minusNanos(1)
                .toHours();
    }
}
