package org.dauys.registration.control;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dauys.events.control.ControlDecision.Kind;

/**
 * A case against a candidate.
 *
 * @param number given in the order of opening; 0 before it is stored
 * @param territoryId where the candidate stands
 * @param summary what happened; never published
 * @param level the commission that has it
 * @param outcome of the latest decision
 * @param removed whether a removal by this case is in effect
 * @param answerUntil until when the candidate can answer, once asked
 * @param dueAt until when the present step is to be done; of a decided case, until when it can be appealed
 * @param version grows with every step
 */
record ControlCase(
        UUID id,
        long number,
        String primaryId,
        UUID candidacyId,
        String territoryId,
        Ground ground,
        CaseSource source,
        String summary,
        Level level,
        CaseState state,
        Optional<Kind> outcome,
        boolean removed,
        Optional<Instant> answerUntil,
        Optional<Instant> dueAt,
        long version,
        Instant openedAt) {

    /** Whether a commission has let the time for its step pass. */
    boolean isOverdue(Instant now) {
        return state.isUndecided() && dueAt.filter(due -> !now.isBefore(due)).isPresent();
    }

    /** Whether the candidate can answer: in the last instant before the deadline, and not at the deadline. */
    boolean canBeAnsweredAt(Instant now) {
        return state == CaseState.HEARING && answerUntil.filter(now::isBefore).isPresent();
    }

    /** Whether the candidate has let the time for an answer pass. */
    boolean isAnswerOverdueAt(Instant now) {
        return answerUntil.filter(until -> !now.isBefore(until)).isPresent();
    }

    /** Whether it can be appealed: in the last instant before the deadline, and not at the deadline. */
    boolean canBeAppealedAt(Instant now) {
        return state == CaseState.DECIDED && dueAt.filter(now::isBefore).isPresent();
    }

    /** Whether it is decided and becomes final: from the deadline of its appeal on. */
    boolean isUnappealedAt(Instant now) {
        return state == CaseState.DECIDED && !canBeAppealedAt(now);
    }

    /** The same case with the candidate asked to answer. */
    ControlCase heard(Instant answerBy, Instant due) {
        return with(level, CaseState.HEARING, outcome, removed, Optional.of(answerBy), Optional.of(due));
    }

    /** The same case after a step. */
    ControlCase at(Level nextLevel, CaseState nextState, Instant due) {
        return with(nextLevel, nextState, outcome, removed, answerUntil, Optional.of(due));
    }

    /** The same case after a decision. */
    ControlCase decided(Kind kind, Optional<Instant> appealUntil) {
        CaseState next = appealUntil.isPresent() ? CaseState.DECIDED : CaseState.FINAL;
        return with(level, next, Optional.of(kind), removed, answerUntil, appealUntil);
    }

    /** The same case with something new in it. */
    ControlCase touched() {
        return with(level, state, outcome, removed, answerUntil, dueAt);
    }

    /** The same decided case when nobody can appeal any more. */
    ControlCase finished() {
        return with(level, CaseState.FINAL, outcome, removed, answerUntil, Optional.empty());
    }

    /** The same case with its effect on the candidate, without a step. */
    ControlCase withEffect(boolean nowRemoved) {
        return new ControlCase(
                id,
                number,
                primaryId,
                candidacyId,
                territoryId,
                ground,
                source,
                summary,
                level,
                state,
                outcome,
                nowRemoved,
                answerUntil,
                dueAt,
                version,
                openedAt);
    }

    private ControlCase with(
            Level nextLevel,
            CaseState nextState,
            Optional<Kind> kind,
            boolean nowRemoved,
            Optional<Instant> answerBy,
            Optional<Instant> due) {
        return new ControlCase(
                id,
                number,
                primaryId,
                candidacyId,
                territoryId,
                ground,
                source,
                summary,
                nextLevel,
                nextState,
                kind,
                nowRemoved,
                answerBy,
                due,
                version + 1,
                openedAt);
    }
}
