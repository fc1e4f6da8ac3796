package org.dauys.registration.complaint;

import org.dauys.kit.problem.ProblemType;

/** Problems of complaints. */
public enum ComplaintProblem implements ProblemType {
    /** This person has complained as often as may be in a day. */
    TOO_MANY_COMPLAINTS("too-many-complaints", 429),
    /** A candidate or an official's act must be named, and not both. */
    COMPLAINT_SUBJECT("complaint-subject", 422),
    /** This primary does not admit complaints on this ground. */
    GROUND_NOT_ADMITTED("ground-not-admitted", 422),
    /** It was decided on already. */
    COMPLAINT_DECIDED("complaint-decided", 409),
    /** The decision lacks something, such as the reason of a refusal. */
    COMPLAINT_DECISION("complaint-decision", 422),
    /** There is no case in which to appeal. */
    COMPLAINT_HAS_NO_CASE("complaint-has-no-case", 409);

    private final String slug;
    private final int status;

    ComplaintProblem(String slug, int status) {
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
