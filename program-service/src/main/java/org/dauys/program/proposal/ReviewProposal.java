package org.dauys.program.proposal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.dauys.events.LocalText;
import org.dauys.events.programme.ProposalAnswered;
import org.dauys.kit.http.Etags;
import org.dauys.kit.outbox.Outbox;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.program.ProgramProblem;
import org.dauys.program.theme.Themes;

/** Editors answer proposals and correct their themes, each within the scope of territories. */
@Singleton
public class ReviewProposal {

    private final ProposalRepository proposals;
    private final Themes themes;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    @Inject
    ReviewProposal(ProposalRepository proposals, Themes themes, Outbox outbox, Caller caller, Clock clock) {
        this.proposals = proposals;
        this.themes = themes;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /** Answers, if {@code ifMatch} names the version in force. A later answer replaces an earlier one; both are kept. */
    @Transactional
    public ProposalView answer(UUID id, Answer answer, String ifMatch) {
        ProposalEntity proposal = inScope(id);
        Etags.require(ifMatch, proposal.version());
        proposal.answered(answer.state());
        Instant now = record(proposal, Optional.of(answer.reason().toLocalText()));
        outbox.publish(
                proposal.programmeId(),
                new ProposalAnswered(
                        proposal.id().toString(),
                        proposal.version(),
                        proposal.programmeId(),
                        proposal.territoryId(),
                        proposal.state().name(),
                        proposal.theme(),
                        now));
        return proposal.view(Optional.of(proposals.steps(id)));
    }

    /** Sets the theme for good; {@code ifMatch} may be null. */
    @Transactional
    public ProposalView theme(UUID id, ThemeChoice choice, String ifMatch) {
        ProposalEntity proposal = inScope(id);
        if (ifMatch != null) {
            Etags.require(ifMatch, proposal.version());
        }
        if (!themes.dictionary().has(choice.theme())) {
            throw new ProblemException(ProgramProblem.UNKNOWN_THEME, choice.theme());
        }
        proposal.reviewed(choice.theme());
        record(proposal, Optional.empty());
        return proposal.view(Optional.of(proposals.steps(id)));
    }

    private ProposalEntity inScope(UUID id) {
        ProposalEntity proposal =
                proposals.findForUpdate(id).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
        caller.requireTerritory(proposal.territoryId());
        return proposal;
    }

    private Instant record(ProposalEntity proposal, Optional<LocalText> reason) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        proposals.add(new ProposalStepEntity(proposal, now, reason, UUID.fromString(caller.subject())));
        return now;
    }
}
