package org.dauys.registration.roll;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.sql.Sql;

/** One change of a roll at a time, and none after freezing. */
@ApplicationScoped
public class RollLock {

    private final Sql sql;
    private final FrozenRoll frozen;
    private final Clock clock;

    RollLock(Sql sql, FrozenRoll frozen, Clock clock) {
        this.sql = sql;
        this.frozen = frozen;
        this.clock = clock;
    }

    /** Holds the roll until the end of the transaction; {@link RollProblem#ROLL_FROZEN} if it cannot change any more. */
    public void holdUnfrozen(String primaryId) {
        sql.lock("roll|" + primaryId);
        if (frozen.isFrozen(primaryId)) {
            throw new ProblemException(RollProblem.ROLL_FROZEN);
        }
    }

    /** How often the roll has changed; what was compared with one revision says nothing of another. */
    public long revision(String primaryId) {
        return sql.number("select revision from roll_revision where primary_id = ?", primaryId);
    }

    /** Says that the roll has changed, in the transaction that holds and changes it. */
    public void changed(String primaryId) {
        sql.update(
                "insert into roll_revision (primary_id, revision, changed_at) values (?, 1, ?)"
                        + " on conflict (primary_id) do update set revision = roll_revision.revision + 1,"
                        + " changed_at = excluded.changed_at",
                primaryId,
                clock.instant());
    }
}
