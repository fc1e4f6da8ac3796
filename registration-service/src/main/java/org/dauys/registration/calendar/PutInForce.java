package org.dauys.registration.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.dauys.events.calendar.CalendarVersion;
import org.dauys.kit.outbox.Outbox;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.registration.primary.Primary;
import org.dauys.registration.twoperson.Signatory;

/** Stores a version, tells everybody, and ends what was proposed against the version before: in one transaction. */
@ApplicationScoped
class PutInForce {

    private final CalendarRepository calendars;
    private final ProposalRepository proposals;
    private final Outbox outbox;

    PutInForce(CalendarRepository calendars, ProposalRepository proposals, Outbox outbox) {
        this.calendars = calendars;
        this.proposals = proposals;
        this.outbox = outbox;
    }

    /**
     * @param by whose act puts it in force
     * @return what was published, and the proposals that this version made void
     * @throws ProblemException {@code stale} if somebody else added this version first
     */
    Done put(Primary primary, long version, CalendarChange content, Authors authors, Signatory by, Instant now) {
        // What is published is what is stored: the database keeps microseconds.
        Instant decidedAt = now.truncatedTo(ChronoUnit.MICROS);
        StoredCalendar calendar =
                new StoredCalendar(version, content, authors.confirmation().isPresent(), decidedAt);
        if (!calendars.add(primary.id(), calendar, authors)) {
            throw new ProblemException(KitProblem.STALE);
        }
        CalendarVersion published = calendar.of(primary);
        outbox.publish(primary.id(), published);
        return new Done(published, proposals.outdate(primary.id(), by, now));
    }

    /** A version in force. */
    record Done(CalendarVersion published, List<UUID> outdated) {}
}
