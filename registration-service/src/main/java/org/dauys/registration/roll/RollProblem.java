package org.dauys.registration.roll;

import org.dauys.kit.problem.ProblemType;

/** Problems of the roll. */
public enum RollProblem implements ProblemType {
    /** The file cannot be read as a roll at all. */
    ROLL_MALFORMED("roll-malformed", 400),
    /** Lines are refused, so nothing was applied. */
    ROLL_REFUSED("roll-refused", 422),
    /** The roll has been frozen. */
    ROLL_FROZEN("roll-frozen", 409),
    /** There is nobody to freeze. */
    ROLL_EMPTY("roll-empty", 409),
    /** The cut-off day has passed: nobody joins any more. */
    INTAKE_SUSPENDED("intake-suspended", 409),
    /** Another cut-off is in force than the one that was named. */
    CUT_OFF_DIFFERS("cut-off-differs", 409);

    private final String slug;
    private final int status;

    RollProblem(String slug, int status) {
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
