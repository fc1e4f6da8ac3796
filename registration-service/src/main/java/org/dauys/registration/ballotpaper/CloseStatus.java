package org.dauys.registration.ballotpaper;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.registration.contest.Finding;

/**
 * How far the close of registration has come.
 *
 * @param state of the whole
 * @param proposalId of the proposal that waits or was countersigned
 * @param findings what was known of the proposal and did not stand in its way, such as an appeal that was not decided
 * @param published papers that are published
 * @param elections all of them, once countersigned
 */
public record CloseStatus(
        State state,
        Optional<UUID> proposalId,
        Optional<Instant> proposedAt,
        Optional<Instant> countersignedAt,
        List<Finding> findings,
        long published,
        List<Election> elections) {

    /** How far. */
    public enum State {
        OPEN,
        PROPOSED,
        COUNTERSIGNED,
        PUBLISHED
    }

    static CloseStatus of(Optional<CloseProposal> proposal, List<Election> elections) {
        long published = elections.stream()
                .filter(election -> election.state() == Election.State.PUBLISHED)
                .count();
        return new CloseStatus(
                proposal.map(alive -> state(alive, published == elections.size()))
                        .orElse(State.OPEN),
                proposal.map(CloseProposal::id),
                proposal.map(CloseProposal::proposedAt),
                proposal.flatMap(CloseProposal::countersignedAt),
                proposal.map(CloseProposal::remarks).orElse(List.of()),
                published,
                elections);
    }

    private static State state(CloseProposal proposal, boolean allPublished) {
        if (proposal.state() == CloseProposal.State.PROPOSED) {
            return State.PROPOSED;
        }
        return allPublished ? State.PUBLISHED : State.COUNTERSIGNED;
    }
}
