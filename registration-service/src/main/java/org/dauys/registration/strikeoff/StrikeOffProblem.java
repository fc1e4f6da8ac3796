package org.dauys.registration.strikeoff;

import org.dauys.kit.problem.ProblemType;

/** Problems at the desk. */
public enum StrikeOffProblem implements ProblemType {
    /** No voter of this primary in the territories of the caller has this IIN. */
    NOT_ON_ROLL("not-on-roll", 404),
    /** The station is unknown, offline, or the caller is not one of its officers. */
    NOT_YOUR_STATION("not-your-station", 403);

    private final String slug;
    private final int status;

    StrikeOffProblem(String slug, int status) {
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
