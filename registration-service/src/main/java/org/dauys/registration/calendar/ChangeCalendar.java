package org.dauys.registration.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.dauys.events.calendar.CalendarVersion.PhaseName;
import org.dauys.kit.http.Etags;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.registration.audit.AuditTrail;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.primary.Primary;
import org.dauys.registration.twoperson.Signatory;

/**
 * What one operator decides: a new primary with its first calendar, and every change of it until registration is closed.
 * The close is countersigned, and dates are part of what two people signed with it: from then on {@link ProposeChange} and
 * {@link SettleProposal} change the calendar, whatever the phase.
 */
@ApplicationScoped
public class ChangeCalendar {

    private final Primaries primaries;
    private final CalendarRepository calendars;
    private final PutInForce putInForce;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    ChangeCalendar(
            Primaries primaries,
            CalendarRepository calendars,
            PutInForce putInForce,
            AuditTrail audit,
            Caller caller,
            Clock clock) {
        this.primaries = primaries;
        this.calendars = calendars;
        this.putInForce = putInForce;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** Stores a new primary with its first calendar. */
    @Transactional
    void create(Primary primary, CalendarChange first) {
        PhaseRules.requireSound(first.phases());
        Instant now = clock.instant();
        primaries.add(primary, now, caller.subject());
        putInForce.put(primary, 1, first, Authors.alone(caller.subject()), Signatory.of(caller), now);
        audit.record(caller.subject(), "primary-created", primary.id(), Map.of("after", primary));
    }

    /**
     * Puts the next version in force, if {@code ifMatch} names the one in force.
     *
     * @throws ProblemException {@code stale}, {@code precondition-required}, {@link CalendarProblem#TAKES_TWO} once
     *     registration is closed, and those of {@link PhaseRules}
     */
    @Transactional
    void change(String primaryId, String ifMatch, CalendarChange change) {
        PhaseRules.requireSound(change.phases());
        Primary primary = primaries.lock(primaryId);
        StoredCalendar before = calendars.current(primaryId).orElseThrow();
        Etags.require(ifMatch, before.version());
        if (primary.registrationClosedAt().isPresent()) {
            throw new ProblemException(CalendarProblem.TAKES_TWO);
        }
        Instant now = clock.instant();
        PhaseRules.requireFair(primary, before.phase(PhaseName.VOTING).orElseThrow(), change.voting(), now);
        PutInForce.Done done = putInForce.put(
                primary, before.version() + 1, change, Authors.alone(caller.subject()), Signatory.of(caller), now);
        audit.recordChange(
                caller.subject(),
                "calendar-changed",
                primaryId,
                Optional.of(before.of(primary)),
                Optional.of(done.published()),
                Map.of("outdated", done.outdated()));
    }
}
