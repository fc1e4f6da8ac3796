package org.dauys.registration.staff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A proposal as operators see it.
 *
 * @param proposedBy account
 * @param decidedBy account
 * @param grants with phones in full: who confirms must see to whom
 */
record ProposalView(
        String id,
        StaffProposal.State state,
        String proposedBy,
        Instant proposedAt,
        Optional<String> decidedBy,
        Optional<Instant> decidedAt,
        List<GrantRequest> grants) {

    static ProposalView of(StaffProposal proposal) {
        return new ProposalView(
                proposal.id(),
                proposal.state(),
                proposal.proposer().account(),
                proposal.proposedAt(),
                proposal.decidedBy(),
                proposal.decidedAt(),
                proposal.grants());
    }

    /** Masked. */
    @Override
    public String toString() {
        return "ProposalView[" + id + "]";
    }
}
