package org.dauys.registration.roll;

import jakarta.enterprise.context.ApplicationScoped;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.sql.Sql;

/** One change of a roll at a time, and none after freezing. */
@ApplicationScoped
class RollLock {

    private final Sql sql;
    private final FrozenRoll frozen;

    RollLock(Sql sql, FrozenRoll frozen) {
        this.sql = sql;
        this.frozen = frozen;
    }

    /** Holds the roll until the end of the transaction; {@link RollProblem#ROLL_FROZEN} if it cannot change any more. */
    void holdUnfrozen(String primaryId) {
        sql.lock("roll|" + primaryId);
        if (frozen.isFrozen(primaryId)) {
            throw new ProblemException(RollProblem.ROLL_FROZEN);
        }
    }
}
