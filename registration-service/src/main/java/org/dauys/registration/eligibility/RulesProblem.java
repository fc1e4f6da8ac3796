package org.dauys.registration.eligibility;

import org.dauys.kit.problem.ProblemType;

/** Problems of the rules for candidates. */
public enum RulesProblem implements ProblemType {
    /** One rule twice. */
    RULES_REFUSED("rules-refused", 422),
    /** Contests that are not of this primary. */
    UNKNOWN_CONTEST("unknown-contest", 422);

    private final String slug;
    private final int status;

    RulesProblem(String slug, int status) {
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
