package org.dauys.registration.ballotpaper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.registration.audit.AuditTrail;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.primary.Primary;
import org.dauys.registration.problem.RegistrationProblem;

/** A registrar proposes to close the registration with the papers as they are now. */
@ApplicationScoped
public class ProposeClose {

    private final Primaries primaries;
    private final ComposePapers composePapers;
    private final CloseRepository proposals;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    ProposeClose(
            Primaries primaries,
            ComposePapers composePapers,
            CloseRepository proposals,
            AuditTrail audit,
            Caller caller,
            Clock clock) {
        this.primaries = primaries;
        this.composePapers = composePapers;
        this.proposals = proposals;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @return the proposal, which replaces an earlier one
     * @throws ProblemException {@code close-refused} with the findings, {@code roll-not-frozen}, {@code
     *     registration-closed}
     */
    @Transactional
    CloseProposal propose(String primaryId) {
        primaries.lock(primaryId);
        Primary primary = primaries.requireRegistrationOpen(primaryId);
        PaperContent content = composePapers.compose(primary);
        if (!content.findings().isEmpty()) {
            throw new ProblemException(
                            RegistrationProblem.CLOSE_REFUSED,
                            content.findings().size())
                    .with("findings", content.findings());
        }
        Instant now = clock.instant();
        CloseProposal proposal = new CloseProposal(
                UUID.randomUUID(),
                primaryId,
                content.sha256(),
                content.contests(),
                content.papers().size(),
                content.candidates(),
                content.remarks(),
                caller.subject(),
                caller.person(),
                now,
                CloseProposal.State.PROPOSED,
                Optional.empty());
        proposals.propose(proposal);
        audit.record(
                caller.subject(),
                "registration-close-proposed",
                primaryId,
                Map.of(
                        "proposal", proposal.id(),
                        "content_sha256", proposal.contentSha256(),
                        "remarks", proposal.remarks()));
        return proposal;
    }
}
