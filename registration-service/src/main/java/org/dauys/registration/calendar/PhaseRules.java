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
                throw new ProblemException(CalendarProblem.CALENDAR_REFUSED, phase.name());
            }
        }
        if (!seen.contains(PhaseName.VOTING)) {
            throw new ProblemException(CalendarProblem.CALENDAR_REFUSED, PhaseName.VOTING);
        }
    }

    /** The last instant at which the close of these days of voting can be moved, so that every voter hears of it. */
    static Instant extensionDecidedBy(Primary primary, Phase voting) {
        return voting.closes().minus(Duration.ofSeconds(primary.extensionLeadSeconds()));
    }

    /**
     * Voting closes only ever later, and that must be decided early enough for every voter to hear of it; its opening
     * stays once the ballot papers are final or it has opened.
     *
     * @throws ProblemException {@code calendar-close-earlier}, {@code calendar-too-late} or {@code calendar-opening-fixed}
     */
    static void requireFair(Primary primary, Phase before, Phase after, Instant now) {
        if (after.closes().isBefore(before.closes())) {
            throw new ProblemException(CalendarProblem.CLOSE_EARLIER, before.closes());
        }
        Instant latest = extensionDecidedBy(primary, before);
        if (after.closes().isAfter(before.closes()) && now.isAfter(latest)) {
            throw new ProblemException(CalendarProblem.TOO_LATE, latest);
        }
        boolean openingFixed = primary.registrationClosedAt().isPresent() || !now.isBefore(before.opens());
        if (openingFixed && !after.opens().equals(before.opens())) {
            throw new ProblemException(CalendarProblem.OPENING_FIXED, before.opens());
        }
    }
}
