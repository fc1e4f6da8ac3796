package org.dauys.registration.supplement;

import org.dauys.kit.problem.ProblemType;

/** Problems of late admissions. */
public enum SupplementProblem implements ProblemType {
    SUPPLEMENT_EXISTS("supplement-exists", 409),
    SUPPLEMENT_STATE("supplement-state", 409),
    /** Before the close of registration nobody is late. */
    REGISTRATION_NOT_CLOSED("registration-not-closed", 409),
    /** The member is on the frozen roll or on a supplementary one. */
    VOTES_ALREADY("votes-already", 409),
    LATE_LINE_REFUSED("late-line-refused", 422),
    /** Voting has opened. */
    SUPPLEMENT_TOO_LATE("supplement-too-late", 409);

    private final String slug;
    private final int status;

    SupplementProblem(String slug, int status) {
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
