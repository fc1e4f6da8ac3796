package org.dauys.registration.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.dauys.events.calendar.CalendarVersion.Phase;
import org.dauys.events.calendar.CalendarVersion.PhaseName;
import org.dauys.kit.problem.ProblemException;
import org.dauys.registration.calendar.CalendarEffects.Effect;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.primary.Primary;
import org.dauys.registration.text.ZonedTimes;

/** What a change of the calendar would do, without doing it. */
@ApplicationScoped
class PreviewCalendar {

    private final Primaries primaries;
    private final CalendarRepository calendars;
    private final Instance<CalendarEffects> features;
    private final Clock clock;

    PreviewCalendar(
            Primaries primaries, CalendarRepository calendars, @Any Instance<CalendarEffects> features, Clock clock) {
        this.primaries = primaries;
        this.calendars = calendars;
        this.features = features;
        this.clock = clock;
    }

    /** @throws ProblemException {@code not-found}, {@link CalendarProblem#CALENDAR_REFUSED} */
    Preview preview(String primaryId, CalendarChange change) {
        PhaseRules.requireSound(change.phases());
        Primary primary = primaries.require(primaryId);
        StoredCalendar before = calendars.current(primaryId).orElseThrow();
        Phase voting = before.phase(PhaseName.VOTING).orElseThrow();
        Instant latest = PhaseRules.extensionDecidedBy(primary, voting);
        return new Preview(
                before.version(),
                primary.registrationClosedAt().isPresent(),
                PhaseChange.between(before.phases(), change.phases(), primary.zone()),
                refusals(primary, voting, change.voting()),
                latest,
                ZonedTimes.of(latest, primary.zone()),
                Preview.TokenTimes.of(primary, voting.closes()),
                Preview.TokenTimes.of(primary, change.voting().closes()),
                effects(new CalendarEffects.Change(primary, before.phases(), change.phases())));
    }

    private List<String> refusals(Primary primary, Phase before, Phase after) {
        try {
            PhaseRules.requireFair(primary, before, after, clock.instant());
            return List.of();
        } catch (ProblemException e) {
            return List.of(e.type().slug());
        }
    }

    private List<Effect> effects(CalendarEffects.Change change) {
        return features.stream()
                .flatMap(feature -> feature.of(change).stream())
                .sorted(Comparator.comparing(Effect::code))
                .toList();
    }
}
