package org.dauys.registration.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dauys.events.calendar.CalendarVersion.Phase;
import org.dauys.events.calendar.CalendarVersion.PhaseName;
import org.dauys.kit.http.Etags;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.registration.audit.AuditTrail;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.primary.Primary;
import org.dauys.registration.twoperson.Signatory;

/** The first of the two people: says what the calendar is to be. Nothing changes for anybody yet. */
@ApplicationScoped
class ProposeChange {

    private final Primaries primaries;
    private final CalendarRepository calendars;
    private final ProposalRepository proposals;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    ProposeChange(
            Primaries primaries,
            CalendarRepository calendars,
            ProposalRepository proposals,
            AuditTrail audit,
            Caller caller,
            Clock clock) {
        this.primaries = primaries;
        this.calendars = calendars;
        this.proposals = proposals;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Several proposals may wait side by side; the first that is confirmed makes the others void.
     *
     * @param ifMatch names the version in force, on which it is based
     * @return id of the proposal
     * @throws ProblemException {@code stale}, {@code precondition-required}, and those of {@link PhaseRules}: nobody is
     *     asked to confirm what is going to be refused
     */
    @Transactional
    UUID propose(String primaryId, String ifMatch, CalendarChange change) {
        PhaseRules.requireSound(change.phases());
        Primary primary = primaries.lock(primaryId);
        StoredCalendar before = calendars.current(primaryId).orElseThrow();
        Etags.require(ifMatch, before.version());
        Phase voting = before.phase(PhaseName.VOTING).orElseThrow();
        Instant now = clock.instant();
        PhaseRules.requireFair(primary, voting, change.voting(), now);
        Optional<Instant> confirmBy = change.voting().closes().isAfter(voting.closes())
                ? Optional.of(PhaseRules.extensionDecidedBy(primary, voting))
                : Optional.empty();
        UUID id = UUID.randomUUID();
        proposals.add(id, primaryId, before.version(), change, confirmBy, Signatory.of(caller), now);
        audit.recordChange(
                caller.subject(),
                "calendar-change-proposed",
                primaryId,
                Optional.of(before.of(primary)),
                Optional.of(change),
                Map.of("proposal", id, "based_on", before.version()));
        return id;
    }
}
