package org.dauys.registration.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.registration.audit.AuditTrail;
import org.dauys.registration.twoperson.Signatory;

/** The second of the two people, whose word makes a proposal hold; or one who ends it. */
@ApplicationScoped
public class DecideProposal {

    private final StaffProposals proposals;
    private final StaffRoster roster;
    private final AuditTrail audit;
    private final Clock clock;

    DecideProposal(StaffProposals proposals, StaffRoster roster, AuditTrail audit, Clock clock) {
        this.proposals = proposals;
        this.roster = roster;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @throws ProblemException {@code not-found}, {@code same-person}, {@link StaffProblem#PROPOSAL_DECIDED}, or
     *     {@code conflict} if a role is given to one of the phones at the same time
     * @return ids of the grants, in the order of the proposal
     */
    @Transactional
    List<String> confirm(Signatory second, UUID id) {
        StaffProposal proposal = open(id);
        proposal.proposer().requireSomebodyElse(second);
        proposals.decide(proposal.id(), StaffProposal.State.CONFIRMED, second.account(), clock.instant());
        audit.record(second.account(), "staff-confirmed", proposal.id(), Map.of());
        return proposal.grants().stream()
                .map(grant -> roster.grant(proposal.proposer().account(), second.account(), grant)
                        .toString())
                .toList();
    }

    /** By anybody, the proposer too. */
    @Transactional
    void reject(Signatory who, UUID id) {
        StaffProposal proposal = open(id);
        proposals.decide(proposal.id(), StaffProposal.State.REJECTED, who.account(), clock.instant());
        audit.record(who.account(), "staff-rejected", proposal.id(), Map.of());
    }

    private StaffProposal open(UUID id) {
        StaffProposal proposal =
                proposals.findToDecide(id).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
        if (proposal.state() != StaffProposal.State.OPEN) {
            throw new ProblemException(StaffProblem.PROPOSAL_DECIDED);
        }
        return proposal;
    }
}
