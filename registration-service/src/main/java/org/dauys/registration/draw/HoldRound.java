package org.dauys.registration.draw;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.events.ballotpaper.DrawSeed;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.registration.audit.AuditTrail;
import org.dauys.registration.draw.DrawRound.State;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.primary.Primary;

/**
 * Opens, seals and gives up rounds. The primary is locked in every act on a round, so that commitments, sealing and
 * reveals come one after the other, and no application is decided while participants are being fixed.
 */
@ApplicationScoped
class HoldRound {

    private final Primaries primaries;
    private final DrawRounds rounds;
    private final Instance<Drawable> drawables;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    HoldRound(
            Primaries primaries,
            DrawRounds rounds,
            @Any Instance<Drawable> drawables,
            AuditTrail audit,
            Caller caller,
            Clock clock) {
        this.primaries = primaries;
        this.rounds = rounds;
        this.drawables = drawables;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws ProblemException {@code draw-round-under-way} */
    @Transactional
    DrawRound open(String primaryId, DrawKind kind, Optional<String> publicSource, int revealSeconds) {
        primaries.lock(primaryId);
        rounds.expire(primaryId);
        int number = rounds.open(primaryId, kind, publicSource, revealSeconds, caller.subject())
                .orElseThrow(() -> new ProblemException(DrawProblem.ROUND_UNDER_WAY, kind));
        audit.record(caller.subject(), "draw-round-opened", subject(primaryId, number), Map.of("kind", kind));
        return require(primaryId, number);
    }

    /**
     * Fixes who takes part. From now on nobody commits, and contributions are revealed.
     *
     * @throws ProblemException {@code draw-round-state}, {@code draw-commitments-missing}, and whatever keeps its subjects
     *     from being drawn
     */
    @Transactional
    DrawRound seal(String primaryId, int number) {
        Primary primary = primaries.lock(primaryId);
        DrawRound round = require(primaryId, number, State.OPEN);
        if (round.contributions().size() < DrawSeed.FEWEST_CONTRIBUTORS) {
            throw new ProblemException(DrawProblem.COMMITMENTS_MISSING, DrawSeed.FEWEST_CONTRIBUTORS);
        }
        List<Lot> lots = of(round.kind()).toDraw(primary);
        Instant now = clock.instant();
        rounds.seal(primaryId, number, lots, now, now.plusSeconds(round.revealSeconds()), caller.subject());
        audit.record(
                caller.subject(), "draw-round-sealed", subject(primaryId, number), Map.of("subjects", lots.size()));
        return require(primaryId, number);
    }

    /** Gives up a round in which nobody can know anything yet; {@code draw-round-state} once it is sealed. */
    @Transactional
    DrawRound giveUp(String primaryId, int number, String reason) {
        primaries.lock(primaryId);
        require(primaryId, number, State.OPEN);
        rounds.giveUp(primaryId, number, reason);
        audit.record(caller.subject(), "draw-round-given-up", subject(primaryId, number), Map.of("reason", reason));
        return require(primaryId, number);
    }

    /** What the rounds of this kind draw. */
    Drawable of(DrawKind kind) {
        return drawables.stream()
                .filter(drawable -> drawable.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    /** The round, or the problem {@code not-found}. */
    DrawRound require(String primaryId, int number) {
        return rounds.find(primaryId, number).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    }

    /** The round in this state, or the problem {@code draw-round-state}. */
    DrawRound require(String primaryId, int number, State state) {
        DrawRound round = require(primaryId, number);
        if (round.state() != state) {
            throw new ProblemException(DrawProblem.ROUND_STATE, round.state());
        }
        return round;
    }

    /** A round on the audit trail. */
    static String subject(String primaryId, int number) {
        return primaryId + "/draw-rounds/" + number;
    }
}
