package org.dauys.registration.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.events.LocalText;
import org.dauys.registration.calendar.CalendarProposal.State;
import org.dauys.registration.primary.Primary;
import org.dauys.registration.text.ZonedTimes;

/**
 * A proposal as operators see it.
 *
 * @param basedOn the version that it changes
 * @param changes against that version
 * @param confirmBy see {@link CalendarProposal}
 * @param proposedBy account
 * @param settledBy account
 */
record ProposalView(
        UUID id,
        String primaryId,
        State state,
        long basedOn,
        List<PhaseView> phases,
        List<PhaseChange> changes,
        LocalText reason,
        String decisionNumber,
        String office,
        Optional<Instant> confirmBy,
        Optional<String> confirmByLocal,
        String proposedBy,
        Instant proposedAt,
        Optional<String> settledBy,
        Optional<Instant> settledAt,
        Optional<String> rejection) {

    static ProposalView of(Primary primary, CalendarProposal proposal, StoredCalendar base, Instant now) {
        String zone = primary.zone();
        CalendarChange change = proposal.change();
        return new ProposalView(
                proposal.id(),
                primary.id(),
                proposal.stateAt(now),
                proposal.basedOn(),
                change.phases().stream().map(phase -> PhaseView.of(phase, zone)).toList(),
                PhaseChange.between(base.phases(), change.phases(), zone),
                change.reason(),
                change.decisionNumber(),
                change.office(),
                proposal.confirmBy(),
                proposal.confirmBy().map(time -> ZonedTimes.of(time, zone)),
                proposal.proposer().account(),
                proposal.proposedAt(),
                proposal.settledBy(),
                proposal.settledAt(),
                proposal.rejection());
    }
}
