package org.dauys.registration.supplement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.dauys.kit.problem.ProblemException;
import org.dauys.registration.calendar.Calendars;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.primary.Primary;

/**
 * When people can be admitted late: once registration has closed, and until voting opens. From then on turnout is counted
 * of an electorate that stands, and nobody's list is made while others vote already.
 */
@ApplicationScoped
class SupplementWindow {

    private final Primaries primaries;
    private final Calendars calendars;
    private final SupplementaryRolls rolls;
    private final Clock clock;

    SupplementWindow(Primaries primaries, Calendars calendars, SupplementaryRolls rolls, Clock clock) {
        this.primaries = primaries;
        this.calendars = calendars;
        this.rolls = rolls;
        this.clock = clock;
    }

    /** @throws ProblemException {@code registration-not-closed} before it, {@code supplement-too-late} after it */
    void require(Primary primary) {
        if (primary.registrationClosedAt().isEmpty()) {
            throw new ProblemException(SupplementProblem.REGISTRATION_NOT_CLOSED);
        }
        if (!clock.instant().isBefore(calendars.voting(primary).opens())) {
            throw new ProblemException(SupplementProblem.SUPPLEMENT_TOO_LATE);
        }
    }

    /**
     * The roll, locked until the transaction ends.
     *
     * @throws ProblemException as {@link #require}; {@code supplement-state} unless it is in that state
     */
    SupplementaryRoll lock(String primaryId, UUID id, SupplementaryRoll.State state) {
        require(primaries.require(primaryId));
        SupplementaryRoll roll = rolls.lock(primaryId, id);
        if (roll.state() != state) {
            throw new ProblemException(
                    SupplementProblem.SUPPLEMENT_STATE, roll.state().name());
        }
        return roll;
    }
}
