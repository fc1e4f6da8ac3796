package org.dauys.registration.control;

import org.dauys.kit.problem.ProblemType;

/** Problems of party control. */
public enum ControlProblem implements ProblemType {
    /** This step is not the next one in the case. */
    CASE_STATE("case-state", 409),
    /** What was decided, or who appealed, leaves other rulings only. */
    RULING_NOT_ALLOWED("ruling-not-allowed", 409),
    /** The candidate has not been heard, and nothing is said of why it cannot wait. */
    HEARING_FIRST("hearing-first", 409),
    /** The time for an answer is over. */
    ANSWER_TOO_LATE("answer-too-late", 409),
    /** Answered as often as can be. */
    ANSWERS_FULL("answers-full", 409),
    /** The time for an appeal is over. */
    APPEAL_TOO_LATE("appeal-too-late", 409),
    /** Who signed in a commission below does not judge the appeal. */
    SIGNED_BELOW("signed-below", 403);

    private final String slug;
    private final int status;

    ControlProblem(String slug, int status) {
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
