package org.dauys.registration.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dauys.events.calendar.CalendarVersion;
import org.dauys.events.calendar.CalendarVersion.Phase;
import org.dauys.events.calendar.CalendarVersion.PhaseName;
import org.dauys.kit.http.Etags;
import org.dauys.kit.outbox.Outbox;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.registration.audit.AuditTrail;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.primary.Primary;

/** Puts a version of a calendar in force and tells everybody. */
@ApplicationScoped
public class ChangeCalendar {

    private final Primaries primaries;
    private final CalendarRepository calendars;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    public ChangeCalendar(
            Primaries primaries,
            CalendarRepository calendars,
            Outbox outbox,
            AuditTrail audit,
            Caller caller,
            Clock clock) {
        this.primaries = primaries;
        this.calendars = calendars;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** Stores a new primary with its first calendar. */
    @Transactional
    CalendarVersion create(Primary primary, Change first) {
        PhaseRules.requireSound(first.phases());
        Instant now = clock.instant();
        primaries.add(primary, now, caller.subject());
        CalendarVersion created = putInForce(primary, 1, first, now);
        audit.record(caller.subject(), "primary-created", primary.id(), Map.of("after", primary));
        return created;
    }

    /** Puts the next version in force, if {@code ifMatch} names the one in force. */
    @Transactional
    CalendarVersion change(String primaryId, String ifMatch, Change change) {
        PhaseRules.requireSound(change.phases());
        Primary primary = primaries.lock(primaryId);
        StoredCalendar before = calendars.current(primaryId).orElseThrow();
        Etags.require(ifMatch, before.version());
        Instant now = clock.instant();
        PhaseRules.requireFair(primary, before.phase(PhaseName.VOTING).orElseThrow(), change.voting(), now);
        CalendarVersion after = putInForce(primary, before.version() + 1, change, now);
        audit.record(
                caller.subject(), "calendar-changed", primaryId, Map.of("before", before.of(primary), "after", after));
        return after;
    }

    private CalendarVersion putInForce(Primary primary, long version, Change change, Instant now) {
        StoredCalendar calendar = new StoredCalendar(
                version, change.phases(), change.reason(), change.decisionNumber(), change.office(), now);
        if (!calendars.add(primary.id(), calendar, caller.subject())) {
            throw new ProblemException(KitProblem.STALE);
        }
        CalendarVersion published = calendar.of(primary);
        outbox.publish(primary.id(), published);
        return published;
    }

    /** What is to be in force, and why. */
    record Change(List<Phase> phases, String reason, String decisionNumber, String office) {

        Phase voting() {
            return phases.stream()
                    .filter(phase -> phase.name() == PhaseName.VOTING)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
