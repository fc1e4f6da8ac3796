package org.dauys.registration.draw;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One round, as everybody sees it: who committed to what and when, what was revealed, and what came of it.
 *
 * @param number 1 for the first of the primary
 * @param kind what is drawn
 * @param state how far it is
 * @param publicSource a source of chance outside, announced before anybody committed; absent if there is none
 * @param publicValue what that source gave
 * @param revealSeconds time for revealing after the sealing
 * @param revealBy after it an unrevealed contribution makes the round void
 * @param seedAlgorithm see {@link org.dauys.events.ballotpaper.DrawSeed}
 * @param seed once all is revealed
 * @param voidReason why the round came to nothing
 * @param contributions in the order of committing
 */
public record DrawRound(
        String primaryId,
        int number,
        DrawKind kind,
        State state,
        Optional<String> publicSource,
        Optional<String> publicValue,
        int revealSeconds,
        Instant openedAt,
        Optional<Instant> sealedAt,
        Optional<Instant> revealBy,
        String seedAlgorithm,
        Optional<String> seed,
        Optional<Instant> drawnAt,
        Optional<String> voidReason,
        List<Contribution> contributions) {

    /** How far a round is. */
    public enum State {
        /** Commitments are taken. */
        OPEN,
        /** Participants are fixed, no commitment is taken, contributions are revealed. */
        SEALED,
        /** The orders stand. */
        DRAWN,
        /** Given up before the sealing, or somebody did not reveal in time. */
        VOID
    }

    /**
     * What one person adds.
     *
     * @param id UUID
     * @param commitment SHA-256 of the contribution
     * @param contributor account
     * @param role in which the person contributes
     * @param contribution once revealed
     */
    public record Contribution(
            String id,
            String commitment,
            String contributor,
            String role,
            Instant committedAt,
            Optional<String> contribution,
            Optional<Instant> revealedAt) {}

    DrawRound with(List<Contribution> all) {
        return new DrawRound(
                primaryId,
                number,
                kind,
                state,
                publicSource,
                publicValue,
                revealSeconds,
                openedAt,
                sealedAt,
                revealBy,
                seedAlgorithm,
                seed,
                drawnAt,
                voidReason,
                all);
    }

    boolean isRevealed() {
        return contributions.stream().allMatch(each -> each.contribution().isPresent());
    }
}
