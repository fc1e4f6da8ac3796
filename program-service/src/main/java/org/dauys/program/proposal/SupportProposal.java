package org.dauys.program.proposal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;

/** Counts each supporter of a proposal once. */
@Singleton
public class SupportProposal {

    private final ProposalRepository proposals;
    private final Caller caller;
    private final Clock clock;

    @Inject
    SupportProposal(ProposalRepository proposals, Caller caller, Clock clock) {
        this.proposals = proposals;
        this.caller = caller;
        this.clock = clock;
    }

    /** Supports a proposal, or finds that the caller does already. */
    @Transactional
    public Supported support(UUID id) {
        if (proposals.find(id).isEmpty()) {
            throw new ProblemException(KitProblem.NOT_FOUND);
        }
        boolean added = proposals.addSupport(id, UUID.fromString(caller.subject()), clock.instant());
        return new Supported(id.toString(), added ? proposals.countSupport(id) : proposals.supports(id), added);
    }

    /**
     * @param proposalId the proposal
     * @param supports all its supporters
     * @param added false if the caller was one already
     */
    public record Supported(String proposalId, long supports, boolean added) {}
}
