package org.dauys.registration.rollfile;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.roll.CutOffs;
import org.dauys.registration.roll.RollLock;

/**
 * Says what a checked file would change of the roll as it is now, and refuses the lines that the roll contradicts. One
 * transaction, which holds the roll: what is said is true of one revision, and is made again if that has passed.
 */
@ApplicationScoped
class CompareRollFile {

    private static final int TIMEOUT_SECONDS = 900;

    private final Sql sql;
    private final RollFiles files;
    private final RollLock lock;
    private final CompareSql compare;
    private final CutOffs cutOffs;
    private final Primaries primaries;

    CompareRollFile(Sql sql, RollFiles files, RollLock lock, CompareSql compare, CutOffs cutOffs, Primaries primaries) {
        this.sql = sql;
        this.files = files;
        this.lock = lock;
        this.compare = compare;
        this.cutOffs = cutOffs;
        this.primaries = primaries;
    }

    /** @return whether there was something to do, and nobody else did it */
    boolean step(UUID id) {
        return QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(() -> {
            Optional<RollFile> held = files.holdForWork(id, RollFileState.COMPARING);
            held.ifPresent(this::compare);
            return held.isPresent();
        });
    }

    private void compare(RollFile file) {
        try {
            lock.holdUnfrozen(file.primaryId());
        } catch (ProblemException e) {
            files.fail(file, e.type().slug(), Optional.empty());
            return;
        }
        compare.forget(file);
        int refused = compare.refuseWhatTheRollContradicts(file);
        if (cutOffs.isIntakeSuspended(primaries.require(file.primaryId()))) {
            refused += compare.refuseNewcomers(file);
        }
        sql.update(
                "update roll_file set refused = refused + ?, accepted = accepted - ?, base_revision = ? where id = ?",
                refused,
                refused,
                lock.revision(file.primaryId()),
                file.id());
        if (file.reading().refused() + refused > 0) {
            files.become(file, RollFileState.REFUSED);
            return;
        }
        compare.findChanges(file);
        compare.count(file);
        files.become(file, RollFileState.CHECKED);
    }
}
