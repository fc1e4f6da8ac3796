package org.dauys.registration.control;

import java.util.Optional;
import java.util.Set;
import org.dauys.events.control.ControlDecision.Kind;

/** What can be ruled, who can appeal, and what takes two people. */
final class Ladder {

    private Ladder() {}

    /** The two who can appeal. */
    enum Side {
        CANDIDATE,
        COMPLAINANT
    }

    /**
     * What can be ruled after a decision, or at first. On the appeal of a candidate nothing becomes worse, on that of a
     * complainant nothing becomes milder: only one of them can appeal against each decision.
     */
    static Set<Kind> after(Optional<Kind> before) {
        if (before.isEmpty()) {
            return Set.of(Kind.WARNING, Kind.REMOVAL, Kind.DISMISSAL);
        }
        return switch (before.get()) {
            case REMOVAL -> Set.of(Kind.REMOVAL, Kind.WARNING, Kind.RESTORED);
            case WARNING -> Set.of(Kind.WARNING, Kind.DISMISSAL);
            case DISMISSAL -> Set.of(Kind.DISMISSAL, Kind.WARNING, Kind.REMOVAL);
            case RESTORED -> Set.of(Kind.RESTORED, Kind.WARNING, Kind.REMOVAL);
        };
    }

    /** Who can appeal against such a decision. */
    static Side appellant(Kind decided) {
        return decided == Kind.REMOVAL || decided == Kind.WARNING ? Side.CANDIDATE : Side.COMPLAINANT;
    }

    /** Whether a ruling takes somebody off the election or brings somebody back, which two people sign. */
    static boolean takesTwo(Optional<Kind> before, Kind ruling) {
        boolean removedBefore = before.filter(Kind.REMOVAL::equals).isPresent();
        return removedBefore != (ruling == Kind.REMOVAL);
    }
}
