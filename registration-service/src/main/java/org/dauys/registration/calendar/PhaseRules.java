package org.dauys.registration.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dauys.events.calendar.CalendarVersion.Phase;
import org.dauys.events.calendar.CalendarVersion.PhaseName;
import org.dauys.kit.problem.ProblemException;
import org.dauys.registration.primary.Primary;
import org.dauys.registration.problem.RegistrationProblem;
import org.dauys.registration.text.Moments;

/** What a calendar must be, and how it may change. */
final class PhaseRules {

    private PhaseRules() {}

    /**
     * Every phase at most once, not ended before it begins, and at a time that can be meant; voting is among them.
     *
     * @throws ProblemException {@code calendar-refused}
     */
    static void requireSound(List<Phase> phases) {
        Set<PhaseName> seen = EnumSet.noneOf(PhaseName.class);
        for (Phase phase : phases) {
            boolean possible = Moments.canBeMeant(phase.opens())
                    && Moments.canBeMeant(phase.closes())
                    && phase.opens().isBefore(phase.closes());
            if (!seen.add(phase.name()) || !possible) {
                throw new ProblemException(RegistrationProblem.CALENDAR_REFUSED, phase.name());
            }
        }
        if (!seen.contains(PhaseName.VOTING)) {
            throw new ProblemException(RegistrationProblem.CALENDAR_REFUSED, PhaseName.VOTING);
        }
    }

    /**
     * Voting closes only ever later, and that must be decided early enough for every voter to hear of it; its opening
     * stays once the ballot papers are final or it has opened.
     *
     * @throws ProblemException {@code calendar-close-earlier}, {@code calendar-too-late} or {@code calendar-opening-fixed}
     */
    static void requireFair(Primary primary, Phase before, Phase after, Instant now) {
        if (after.closes().isBefore(before.closes())) {
            throw new ProblemException(RegistrationProblem.CALENDAR_CLOSE_EARLIER, before.closes());
        }
        Instant latest = before.closes().minus(Duration.ofSeconds(primary.extensionLeadSeconds()));
        if (after.closes().isAfter(before.closes()) && now.isAfter(latest)) {
            throw new ProblemException(RegistrationProblem.CALENDAR_TOO_LATE, latest);
        }
        boolean openingFixed = primary.registrationClosedAt().isPresent() || !now.isBefore(before.opens());
        if (openingFixed && !after.opens().equals(before.opens())) {
            throw new ProblemException(RegistrationProblem.CALENDAR_OPENING_FIXED, before.opens());
        }
    }
}
