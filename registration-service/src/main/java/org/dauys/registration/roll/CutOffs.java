package org.dauys.registration.roll;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.dauys.kit.http.Etags;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.audit.AuditTrail;
import org.dauys.registration.primary.Primary;

/**
 * The cut-off days of rolls. After the day, in the zone of the primary, intake is suspended: whatever would put somebody
 * on the roll who is not on it is refused, moves and departures go on.
 */
@ApplicationScoped
public class CutOffs {

    private final Sql sql;
    private final RollLock lock;
    private final AuditTrail audit;
    private final Clock clock;

    CutOffs(Sql sql, RollLock lock, AuditTrail audit, Clock clock) {
        this.sql = sql;
        this.lock = lock;
        this.audit = audit;
        this.clock = clock;
    }

    /** Present once it is set. */
    public Optional<CutOff> find(String primaryId) {
        return sql.one(
                "select joined_by, version from roll_cut_off where primary_id = ?",
                row -> new CutOff(row.date("joined_by"), row.integer("version")),
                primaryId);
    }

    /** Whether nobody joins any more. */
    public boolean isIntakeSuspended(Primary primary) {
        return find(primary.id())
                .filter(cutOff -> primary.today(clock).isAfter(cutOff.joinedBy()))
                .isPresent();
    }

    /** {@link RollProblem#INTAKE_SUSPENDED} if intake is, and there is somebody who would join. */
    void requireIntake(Primary primary, Predicate<String> hasNewcomers) {
        if (isIntakeSuspended(primary) && hasNewcomers.test(primary.id())) {
            throw new ProblemException(RollProblem.INTAKE_SUSPENDED);
        }
    }

    /** The day by which a roll is frozen, when this day or none was named. */
    Optional<LocalDate> joinedBy(String primaryId, Optional<LocalDate> named) {
        Optional<LocalDate> set = find(primaryId).map(CutOff::joinedBy);
        if (set.isPresent() && named.isPresent() && !set.equals(named)) {
            throw new ProblemException(RollProblem.CUT_OFF_DIFFERS, set.get().toString());
        }
        return set.or(() -> named);
    }

    /**
     * Sets or changes the day while the roll is not frozen.
     *
     * @param ifMatch header, needed for a change
     */
    CutOff set(String primaryId, LocalDate joinedBy, String ifMatch, String actor) {
        return QuarkusTransaction.requiringNew().call(() -> {
            lock.holdUnfrozen(primaryId);
            Optional<CutOff> before = find(primaryId);
            before.ifPresent(known -> Etags.require(ifMatch, known.version()));
            CutOff after = new CutOff(joinedBy, before.map(CutOff::version).orElse(0) + 1);
            sql.update(
                    "insert into roll_cut_off (primary_id, joined_by, version, set_at, set_by) values (?, ?, ?, ?, ?)"
                            + " on conflict (primary_id) do update set joined_by = excluded.joined_by,"
                            + " version = excluded.version, set_at = excluded.set_at, set_by = excluded.set_by",
                    primaryId,
                    joinedBy,
                    after.version(),
                    clock.instant(),
                    actor);
            audit.recordChange(actor, "roll-cut-off-set", primaryId, before, Optional.of(after));
            return after;
        });
    }
}
