package org.dauys.registration.staff;

import org.dauys.kit.problem.ProblemType;

/** Problems of granting roles. */
public enum StaffProblem implements ProblemType {
    /** A role that cannot be granted. */
    UNKNOWN_ROLE("unknown-role", 400),
    /** An operator acts for whole primaries, so a scope of some territories would be none. */
    OPERATOR_IS_NATIONWIDE("operator-is-nationwide", 422),
    /** Confirmed or rejected before. */
    PROPOSAL_DECIDED("staff-proposal-decided", 409);

    private final String slug;
    private final int status;

    StaffProblem(String slug, int status) {
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
