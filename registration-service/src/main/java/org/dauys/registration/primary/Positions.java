package org.dauys.registration.primary;

import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;

/** Positions in lists that are ordered by a number. */
public final class Positions {

    private Positions() {}

    /** The number in a cursor, or the problem {@code invalid-request}: cursors can be made up. */
    public static long number(String position) {
        try {
            return Long.parseLong(position);
        } catch (NumberFormatException e) {
            throw new ProblemException(KitProblem.INVALID_REQUEST);
        }
    }
}
