package org.dauys.registration.ballotpaper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.protocol.election.ElectionUuid;
import org.dauys.registration.audit.AuditTrail;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.primary.Primary;
import org.dauys.registration.problem.RegistrationProblem;
import org.dauys.registration.twoperson.Signatory;

/**
 * A controller, who is not the proposer, countersigns exactly what was proposed. Elections get their identifiers, papers
 * are final, and the credential authority sees that credentials are wanted.
 */
@ApplicationScoped
public class CountersignClose {

    private final Primaries primaries;
    private final ComposePapers composePapers;
    private final CloseRepository proposals;
    private final ElectionRepository elections;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CountersignClose(
            Primaries primaries,
            ComposePapers composePapers,
            CloseRepository proposals,
            ElectionRepository elections,
            AuditTrail audit,
            Caller caller,
            Clock clock) {
        this.primaries = primaries;
        this.composePapers = composePapers;
        this.proposals = proposals;
        this.elections = elections;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @throws ProblemException {@code same-person}, {@code proposal-outdated} if anything changed since the proposal, or
     *     there is something to be seen that was not, {@code registration-closed}
     */
    @Transactional
    void countersign(String primaryId, UUID proposalId) {
        primaries.lock(primaryId);
        Primary primary = primaries.requireRegistrationOpen(primaryId);
        CloseProposal proposal =
                proposals.find(primaryId, proposalId).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
        new Signatory(proposal.proposedBy(), proposal.proposedPerson()).requireSomebodyElse(Signatory.of(caller));
        PaperContent content = composePapers.compose(primary);
        boolean asProposed = content.findings().isEmpty()
                && content.sha256().equals(proposal.contentSha256())
                && proposal.remarks().containsAll(content.remarks());
        Instant now = clock.instant();
        if (!asProposed || !proposals.countersign(proposalId, caller.subject(), caller.person(), now)) {
            throw new ProblemException(RegistrationProblem.PROPOSAL_OUTDATED);
        }
        primaries.closeRegistration(primaryId, now);
        content.papers()
                .forEach(paper -> elections.add(
                        paper.of(primaryId, ElectionUuid.random(random).value())));
        audit.record(
                caller.subject(),
                "registration-close-countersigned",
                primaryId,
                Map.of("proposal", proposalId, "content_sha256", proposal.contentSha256()));
    }
}
