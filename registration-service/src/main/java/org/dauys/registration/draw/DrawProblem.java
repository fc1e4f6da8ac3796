package org.dauys.registration.draw;

import org.dauys.kit.problem.ProblemType;

/** Problems of draws. */
public enum DrawProblem implements ProblemType {
    /** A round of this kind is under way. */
    ROUND_UNDER_WAY("draw-round-under-way", 409),
    /** The round is in another state. */
    ROUND_STATE("draw-round-state", 409),
    /** Too few people have committed. */
    COMMITMENTS_MISSING("draw-commitments-missing", 409),
    /** This commitment, or one of this person, is there already. */
    COMMITTED_ALREADY("draw-committed-already", 409),
    /** Who let a round become void by not revealing contributes no more. */
    DID_NOT_REVEAL("draw-did-not-reveal", 403),
    /** What is revealed is not what was committed to. */
    CONTRIBUTION_WRONG("draw-contribution-wrong", 422),
    /** The time for revealing is over. */
    REVEAL_LATE("draw-reveal-late", 409),
    /** Somebody may still apply. */
    NOMINATION_OPEN("draw-nomination-open", 409);

    private final String slug;
    private final int status;

    DrawProblem(String slug, int status) {
        this.slug = slug;
        this.status = status;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }
}
