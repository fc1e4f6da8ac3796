package org.dauys.registration.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dauys.events.calendar.CalendarVersion.PhaseName;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.registration.audit.AuditTrail;
import org.dauys.registration.calendar.CalendarProposal.State;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.primary.Primary;
import org.dauys.registration.problem.RegistrationProblem;
import org.dauys.registration.twoperson.Signatory;

/**
 * The second of the two people, whose word puts what was proposed in force; or one who ends it. Every check that the
 * proposal passed is made again, by the clock of the confirmation: when in doubt nothing changes.
 */
@ApplicationScoped
class SettleProposal {

    private final Primaries primaries;
    private final CalendarRepository calendars;
    private final ProposalRepository proposals;
    private final PutInForce putInForce;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    SettleProposal(
            Primaries primaries,
            CalendarRepository calendars,
            ProposalRepository proposals,
            PutInForce putInForce,
            AuditTrail audit,
            Caller caller,
            Clock clock) {
        this.primaries = primaries;
        this.calendars = calendars;
        this.proposals = proposals;
        this.putInForce = putInForce;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Puts the proposed version in force; two who confirm at once, or change and confirm, wait for each other at the
     * primary, and the later one is refused.
     *
     * @param ifMatch {@link CalendarProposal#tag} of what was looked at
     * @throws ProblemException {@link CalendarProblem#PROPOSAL_SETTLED}, {@link CalendarProblem#TOO_LATE}, {@code
     *     same-person}, {@code stale}, {@code precondition-required}, {@code not-found}
     */
    @Transactional
    void confirm(String primaryId, UUID id, String ifMatch) {
        Primary primary = primaries.lock(primaryId);
        CalendarProposal proposal = proposals.require(primaryId, id);
        proposal.requireUnsettled();
        proposal.requireLookedAt(ifMatch);
        Signatory second = Signatory.of(caller);
        proposal.proposer().requireSomebodyElse(second);
        StoredCalendar before = calendars.current(primaryId).orElseThrow();
        if (before.version() != proposal.basedOn()) {
            throw new ProblemException(RegistrationProblem.PROPOSAL_OUTDATED);
        }
        Instant now = clock.instant();
        if (proposal.stateAt(now) == State.EXPIRED) {
            throw new ProblemException(
                    CalendarProblem.TOO_LATE, proposal.confirmBy().orElseThrow());
        }
        CalendarChange change = proposal.change();
        PhaseRules.requireFair(primary, before.phase(PhaseName.VOTING).orElseThrow(), change.voting(), now);
        settle(proposal, State.CONFIRMED, second, now, Optional.empty());
        Authors authors =
                new Authors(proposal.proposer().account(), Optional.of(new Authors.Confirmation(id, second.account())));
        PutInForce.Done done = putInForce.put(primary, before.version() + 1, change, authors, second, now);
        audit.recordChange(
                second.account(),
                "calendar-change-confirmed",
                primaryId,
                Optional.of(before.of(primary)),
                Optional.of(done.published()),
                Map.of("proposal", id, "proposed_by", authors.first(), "outdated", done.outdated()));
    }

    /**
     * Ends a proposal: it is withdrawn if its proposer does so, under whichever account, and otherwise refused.
     *
     * @throws ProblemException {@link CalendarProblem#PROPOSAL_SETTLED}, {@code not-found}
     */
    @Transactional
    void reject(String primaryId, UUID id, String reason) {
        primaries.lock(primaryId);
        CalendarProposal proposal = proposals.require(primaryId, id);
        proposal.requireUnsettled();
        Signatory who = Signatory.of(caller);
        boolean own = proposal.proposer().isSamePerson(who);
        settle(proposal, own ? State.WITHDRAWN : State.REFUSED, who, clock.instant(), Optional.of(reason));
        audit.recordChange(
                who.account(),
                own ? "calendar-change-withdrawn" : "calendar-change-refused",
                primaryId,
                Optional.of(proposal.change()),
                Optional.empty(),
                Map.of("proposal", id, "reason", reason));
    }

    private void settle(CalendarProposal proposal, State state, Signatory by, Instant now, Optional<String> rejection) {
        if (!proposals.settle(proposal.id(), state, by, now, rejection)) {
            throw new ProblemException(CalendarProblem.PROPOSAL_SETTLED, state);
        }
    }
}
