package org.dauys.registration.draw;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dauys.events.ballotpaper.DrawOrder;
import org.dauys.events.ballotpaper.DrawSeed;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.registration.audit.AuditTrail;
import org.dauys.registration.draw.DrawRound.Contribution;
import org.dauys.registration.draw.DrawRound.State;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.twoperson.Signatory;

/** People commit and reveal; what is revealed last, draws. Nobody decides to draw, or not to. */
@ApplicationScoped
class Contribute {

    private final Primaries primaries;
    private final DrawRounds rounds;
    private final HoldRound hold;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    Contribute(Primaries primaries, DrawRounds rounds, HoldRound hold, AuditTrail audit, Caller caller, Clock clock) {
        this.primaries = primaries;
        this.rounds = rounds;
        this.hold = hold;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @return the round; the same for the same commitment again
     * @throws ProblemException {@code draw-round-state}, {@code draw-committed-already}, {@code draw-did-not-reveal}
     */
    @Transactional
    DrawRound commit(String primaryId, int number, String commitment, String role) {
        primaries.lock(primaryId);
        rounds.expire(primaryId);
        DrawRound round = hold.require(primaryId, number, State.OPEN);
        boolean again = round.contributions().stream()
                .anyMatch(each -> each.commitment().equals(commitment) && isOfCaller(each));
        if (again) {
            return round;
        }
        Signatory signatory = Signatory.of(caller);
        if (rounds.hasFailedToReveal(primaryId, signatory)) {
            throw new ProblemException(DrawProblem.DID_NOT_REVEAL);
        }
        if (!rounds.commit(primaryId, number, UUID.randomUUID(), commitment, signatory, role)) {
            throw new ProblemException(DrawProblem.COMMITTED_ALREADY);
        }
        record("draw-committed", primaryId, number, Map.of("commitment", commitment));
        return hold.require(primaryId, number);
    }

    /**
     * @return the round, drawn if this was the last that was missing
     * @throws ProblemException {@code draw-round-state}, {@code draw-reveal-late}, {@code draw-contribution-wrong}, {@code
     *     not-found} for what somebody else committed to
     */
    @Transactional
    DrawRound reveal(String primaryId, int number, String id, String contribution) {
        primaries.lock(primaryId);
        DrawRound round = hold.require(primaryId, number);
        Contribution mine = round.contributions().stream()
                .filter(each -> each.id().equals(id) && isOfCaller(each))
                .findFirst()
                .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
        if (mine.contribution().equals(Optional.of(contribution))) {
            return round;
        }
        requireRevealing(round);
        if (!DrawSeed.commitmentTo(contribution).equals(mine.commitment())) {
            throw new ProblemException(DrawProblem.CONTRIBUTION_WRONG);
        }
        rounds.reveal(UUID.fromString(id), contribution);
        record("draw-revealed", primaryId, number, Map.of("commitment", mine.commitment()));
        DrawRound after = hold.require(primaryId, number);
        return after.isRevealed() && after.publicSource().isEmpty() ? drawn(after, Optional.empty()) : after;
    }

    /**
     * Says what the announced source gave, after the last contribution is revealed.
     *
     * @throws ProblemException {@code draw-round-state} if the round has no such source, or waits for contributions
     */
    @Transactional
    DrawRound publicValue(String primaryId, int number, String value) {
        primaries.lock(primaryId);
        DrawRound round = hold.require(primaryId, number);
        if (round.state() == State.DRAWN && round.publicValue().equals(Optional.of(value))) {
            return round;
        }
        if (round.state() != State.SEALED || !round.isRevealed()) {
            throw new ProblemException(DrawProblem.ROUND_STATE, round.state());
        }
        return drawn(round, Optional.of(value));
    }

    private static void requireRevealing(DrawRound round) {
        if (round.state() == State.VOID && round.sealedAt().isPresent()) {
            throw new ProblemException(DrawProblem.REVEAL_LATE, round.revealBy().orElseThrow());
        }
        if (round.state() != State.SEALED) {
            throw new ProblemException(DrawProblem.ROUND_STATE, round.state());
        }
    }

    private DrawRound drawn(DrawRound round, Optional<String> publicValue) {
        String primaryId = round.primaryId();
        List<String> contributions = round.contributions().stream()
                .flatMap(each -> each.contribution().stream())
                .toList();
        String seed = DrawSeed.of(primaryId, round.number(), contributions, publicValue);
        Map<String, List<String>> orders = new HashMap<>();
        rounds.lots(primaryId, round.number())
                .forEach(lot -> orders.put(lot.subjectId(), DrawOrder.of(seed, lot.subjectId(), lot.participants())));
        Instant now = clock.instant();
        rounds.drawn(primaryId, round.number(), seed, publicValue, now);
        hold.of(round.kind())
                .keep(
                        primaryId,
                        new Drawable.Drawn(round.number(), seed, DrawOrder.ALGORITHM, orders, now, caller.subject()));
        audit.record(
                caller.subject(),
                "order-drawn",
                primaryId,
                Map.of("round", round.number(), "kind", round.kind(), "seed", seed, "subjects", orders.size()));
        return hold.require(primaryId, round.number());
    }

    private boolean isOfCaller(Contribution contribution) {
        return contribution.contributor().equals(caller.subject());
    }

    private void record(String act, String primaryId, int number, Map<String, Object> details) {
        audit.record(caller.subject(), act, HoldRound.subject(primaryId, number), details);
    }
}
