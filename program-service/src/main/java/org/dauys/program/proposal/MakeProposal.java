package org.dauys.program.proposal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.idempotency.IdempotentPosts;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.program.ProgramConfig;
import org.dauys.program.ProgramProblem;
import org.dauys.program.programme.ProgrammeRepository;
import org.dauys.program.programme.ProgrammeView;
import org.dauys.program.theme.Themes;

/** Takes a citizen's proposal and finds its theme. */
@Singleton
public class MakeProposal {

    private static final Duration DAY = Duration.ofHours(24);

    private final ProposalRepository proposals;
    private final ProgrammeRepository programmes;
    private final Themes themes;
    private final IdempotentPosts posts;
    private final Caller caller;
    private final Clock clock;
    private final int perDay;

    @Inject
    MakeProposal(
            ProposalRepository proposals,
            ProgrammeRepository programmes,
            Themes themes,
            IdempotentPosts posts,
            Caller caller,
            Clock clock,
            ProgramConfig config) {
        this.proposals = proposals;
        this.programmes = programmes;
        this.themes = themes;
        this.posts = posts;
        this.caller = caller;
        this.clock = clock;
        this.perDay = config.proposalsPerDay();
    }

    /** The proposal as received; {@code idempotencyKey} may be null. */
    @Transactional
    public ProposalView make(NewProposal request, String idempotencyKey) {
        return posts.once(
                caller.subject(), "make-proposal", idempotencyKey, request, ProposalView.class, () -> take(request));
    }

    private ProposalView take(NewProposal request) {
        UUID author = UUID.fromString(caller.subject());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ProgrammeView programme =
                programmes.current(request.programmeId()).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
        if (request.blockId().isPresent()
                && !hasBlock(programme, request.blockId().get())) {
            throw new ProblemException(ProgramProblem.UNKNOWN_BLOCK);
        }
        if (proposals.countOf(author, now.minus(DAY)) >= perDay) {
            throw new ProblemException(ProgramProblem.TOO_MANY_PROPOSALS, perDay).retryAfter(Duration.ofHours(1));
        }
        String theme = themes.dictionary().themeOf(request.text());
        ProposalEntity proposal = new ProposalEntity(author, request, programme, theme, now);
        proposals.add(proposal);
        ProposalStepEntity received = new ProposalStepEntity(proposal, now, Optional.empty(), author);
        proposals.add(received);
        return proposal.view(Optional.of(List.of(received.view())));
    }

    private static boolean hasBlock(ProgrammeView programme, String id) {
        return programme.blocks().stream().anyMatch(block -> block.id().equals(id));
    }
}
