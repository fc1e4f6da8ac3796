package org.dauys.registration.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.page.Page;
import org.dauys.kit.page.PageRequest;
import org.dauys.kit.problem.ProblemException;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.primary.Primary;

/** Reads proposals for operators. */
@ApplicationScoped
class ShowProposals {

    private final Primaries primaries;
    private final CalendarRepository calendars;
    private final ProposalRepository proposals;
    private final PreviewCalendar previews;
    private final Clock clock;

    ShowProposals(
            Primaries primaries,
            CalendarRepository calendars,
            ProposalRepository proposals,
            PreviewCalendar previews,
            Clock clock) {
        this.primaries = primaries;
        this.calendars = calendars;
        this.proposals = proposals;
        this.previews = previews;
        this.clock = clock;
    }

    /**
     * What is looked at before it is confirmed.
     *
     * @param tag names the proposal, not the figures of the preview, which go on moving
     * @param preview as of now; absent once nobody can confirm it any more
     */
    record Looked(String tag, ProposalView proposal, Optional<Preview> preview) {}

    /** The latest first. */
    Page<ProposalView> page(String primaryId, boolean waitingOnly, PageRequest page) {
        Primary primary = primaries.require(primaryId);
        Instant now = clock.instant();
        long before = page.after().isPresent() ? page.afterNumber() : Long.MAX_VALUE;
        List<CalendarProposal> rows =
                proposals.page(primaryId, waitingOnly ? Optional.of(now) : Optional.empty(), before, page.rows());
        return Page.cut(
                rows,
                page.limit(),
                proposal -> String.valueOf(proposal.sequence()),
                proposal -> view(primary, proposal, now));
    }

    /** @throws ProblemException {@code not-found} */
    Looked look(String primaryId, UUID id) {
        Primary primary = primaries.require(primaryId);
        Instant now = clock.instant();
        CalendarProposal proposal = proposals.require(primaryId, id);
        Optional<Preview> preview = proposal.stateAt(now) == CalendarProposal.State.PROPOSED
                ? Optional.of(previews.preview(primaryId, proposal.change()))
                : Optional.empty();
        return new Looked(proposal.tag(), view(primary, proposal, now), preview);
    }

    private ProposalView view(Primary primary, CalendarProposal proposal, Instant now) {
        StoredCalendar base =
                calendars.version(primary.id(), proposal.basedOn()).orElseThrow();
        return ProposalView.of(primary, proposal, base, now);
    }
}
