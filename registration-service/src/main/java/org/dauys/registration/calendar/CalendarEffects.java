package org.dauys.registration.calendar;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dauys.events.calendar.CalendarVersion.Phase;
import org.dauys.events.calendar.CalendarVersion.PhaseName;
import org.dauys.registration.primary.Primary;
import org.dauys.registration.text.ZonedTimes;

/** What of a feature's own a change of the calendar touches. Each feature answers for itself; the calendar knows none. */
public interface CalendarEffects {

    /** The effects, also those that come to nothing: a zero is an answer. */
    List<Effect> of(Change change);

    /** Phases as they are in force, and as they would be. */
    record Change(Primary primary, List<Phase> before, List<Phase> after) {

        public Change {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }

        /**
         * Things with a time, as many as the predicate holds for under each of the two calendars.
         *
         * @param code what they are, a stable slug
         */
        public Effect count(String code, Collection<Timed> things, Holds holds) {
            return new Effect(
                    code,
                    things.stream().filter(thing -> holds.under(before, thing)).count(),
                    things.stream().filter(thing -> holds.under(after, thing)).count(),
                    examples(things.stream().filter(thing -> holds.under(after, thing))));
        }

        private List<Example> examples(Stream<Timed> things) {
            return things.sorted(Comparator.comparing(Timed::at).thenComparing(Timed::id))
                    .limit(Effect.MOST_EXAMPLES)
                    .map(thing -> new Example(thing.id(), thing.at(), ZonedTimes.of(thing.at(), primary.zone())))
                    .toList();
        }
    }

    /** Something that happens, or is due, at a time. */
    record Timed(String id, Instant at) {}

    /** What is asked of a thing under a calendar. */
    @FunctionalInterface
    interface Holds {
        boolean under(List<Phase> phases, Timed thing);
    }

    /** Holds for what is at or after the opening of the phase; never without the phase. */
    static Holds afterOpening(PhaseName name) {
        return (phases, thing) -> at(phases, name, phase -> !thing.at().isBefore(phase.opens()));
    }

    /** Holds for what is at or after the close of the phase; never without the phase. */
    static Holds afterClose(PhaseName name) {
        return (phases, thing) -> at(phases, name, phase -> !thing.at().isBefore(phase.closes()));
    }

    /** Holds for what is not within the phase, or within the other one if the calendar lacks the first. */
    static Holds outside(PhaseName first, PhaseName otherwise) {
        return (phases, thing) -> phase(phases, first)
                .or(() -> phase(phases, otherwise))
                .filter(phase ->
                        !thing.at().isBefore(phase.opens()) && thing.at().isBefore(phase.closes()))
                .isEmpty();
    }

    /** The phase of that name, if the calendar has it. */
    static Optional<Phase> phase(List<Phase> phases, PhaseName name) {
        return phases.stream().filter(phase -> phase.name() == name).findFirst();
    }

    private static boolean at(List<Phase> phases, PhaseName name, Predicate<Phase> question) {
        return phase(phases, name).filter(question).isPresent();
    }

    /**
     * One effect.
     *
     * @param code what is counted, a stable slug
     * @param now how many under the calendar in force
     * @param then how many after the change
     * @param examples of those after the change, the earliest {@value #MOST_EXAMPLES}
     */
    record Effect(String code, long now, long then, List<Example> examples) {

        static final int MOST_EXAMPLES = 10;

        /** A count that has no list. */
        public static Effect of(String code, long now, long then) {
            return new Effect(code, now, then, List.of());
        }
    }

    /**
     * One of them.
     *
     * @param id as in the feature's own addresses
     * @param at when it happens or is due
     */
    record Example(String id, Instant at, String atLocal) {}
}
