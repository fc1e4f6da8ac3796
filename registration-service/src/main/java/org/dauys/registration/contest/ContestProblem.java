package org.dauys.registration.contest;

import org.dauys.kit.problem.ProblemType;

/** Problems of contests; texts are in {@code problems_*.properties} under the slug. */
public enum ContestProblem implements ProblemType {
    CONTEST_EXISTS("contest-exists", 409),
    /** The fewest marks are more than the most. */
    CONTEST_MARKS("contest-marks", 422),
    /** People applied for what is to be taken from them. */
    APPLIED_FOR("contest-applied-for", 409),
    /** The stored plan of the elections names it. */
    PLANNED("contest-planned", 409);

    private final String slug;
    private final int status;

    ContestProblem(String slug, int status) {
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
