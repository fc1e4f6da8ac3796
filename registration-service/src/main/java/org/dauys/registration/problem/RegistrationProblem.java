package org.dauys.registration.problem;

import org.dauys.kit.problem.ProblemType;

/** Every problem that is this service's own; texts are in {@code problems_*.properties} under the slug. */
public enum RegistrationProblem implements ProblemType {
    PRIMARY_EXISTS("primary-exists", 409),
    UNKNOWN_TERRITORY("unknown-territory", 422),
    REGISTRATION_CLOSED("registration-closed", 409),
    NOT_IN_PHASE("not-in-phase", 409),
    ROLL_NOT_FROZEN("roll-not-frozen", 409),
    PLAN_REFUSED("plan-refused", 422),
    IIN_MISMATCH("iin-mismatch", 422),
    CONTEST_OUTSIDE_TERRITORY("contest-outside-territory", 422),
    ALREADY_APPLIED("already-applied", 409),
    APPLIED_ELSEWHERE("applied-elsewhere", 409),
    PERSON_STANDS("person-stands", 409),
    MEETING_MISSING("meeting-missing", 400),
    NOMINATION_NOT_CARRIED("nomination-not-carried", 422),
    APPLICATION_STATE("application-state", 409),
    NOT_ELIGIBLE("not-eligible", 409),
    DRAW_MADE("draw-made", 409),
    APPLICATIONS_UNDECIDED("applications-undecided", 409),
    NOTHING_TO_DRAW("nothing-to-draw", 409),
    CLOSE_REFUSED("close-refused", 409),
    PROPOSAL_OUTDATED("proposal-outdated", 409),
    SAME_PERSON("same-person", 403),
    CANDIDACY_NOT_STANDING("candidacy-not-standing", 409),
    CANDIDACY_NOT_REMOVED("candidacy-not-removed", 409);

    private final String slug;
    private final int status;

    RegistrationProblem(String slug, int status) {
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
