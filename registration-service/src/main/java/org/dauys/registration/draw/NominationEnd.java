package org.dauys.registration.draw;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.dauys.events.calendar.CalendarVersion.PhaseName;
import org.dauys.kit.problem.ProblemException;
import org.dauys.registration.calendar.Calendars;
import org.dauys.registration.primary.Primary;
import org.dauys.registration.problem.RegistrationProblem;

/** Whether it is settled who stands: before that nobody is drawn, for somebody might join. */
@ApplicationScoped
public class NominationEnd {

    private final Calendars calendars;
    private final UndecidedNominations undecided;
    private final Clock clock;

    NominationEnd(Calendars calendars, UndecidedNominations undecided, Clock clock) {
        this.calendars = calendars;
        this.undecided = undecided;
        this.clock = clock;
    }

    /** @throws ProblemException {@code draw-nomination-open}, {@code applications-undecided} */
    public void require(Primary primary) {
        Instant now = clock.instant();
        calendars.current(primary).phases().stream()
                .filter(phase -> phase.name() == PhaseName.NOMINATION && now.isBefore(phase.closes()))
                .findFirst()
                .ifPresent(phase -> {
                    throw new ProblemException(DrawProblem.NOMINATION_OPEN, phase.closes())
                            .with("closes", phase.closes());
                });
        int open = undecided.count(primary.id());
        if (open > 0) {
            throw new ProblemException(RegistrationProblem.APPLICATIONS_UNDECIDED, open).with("undecided", open);
        }
    }
}
