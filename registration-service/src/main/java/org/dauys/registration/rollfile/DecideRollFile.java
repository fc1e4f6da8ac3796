package org.dauys.registration.rollfile;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.http.Etags;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.audit.AuditTrail;
import org.dauys.registration.roll.RollLock;
import org.dauys.registration.twoperson.Signatory;

/**
 * What people decide about a checked file. What is decided is what was looked at: the entity tag names the comparison,
 * and a roll that has changed since is compared again first. A file that takes somebody off the roll takes two people.
 */
@ApplicationScoped
class DecideRollFile {

    private final Sql sql;
    private final RollFiles files;
    private final RollLock lock;
    private final AuditTrail audit;

    DecideRollFile(Sql sql, RollFiles files, RollLock lock, AuditTrail audit) {
        this.sql = sql;
        this.files = files;
        this.lock = lock;
        this.audit = audit;
    }

    /**
     * @param leaving how many people the caller knows to be taken off the roll
     * @throws ProblemException {@link RollFileProblem#ROLL_FILE_STATE}, {@link RollFileProblem#ROLL_CHANGED},
     *     {@link RollFileProblem#LEAVERS_UNCONFIRMED}
     */
    RollFile apply(String primaryId, UUID id, String ifMatch, int leaving, Signatory signatory) {
        return decide(primaryId, id, ifMatch, RollFileState.CHECKED, file -> {
            int leavers = file.difference().leaving();
            if (leavers != leaving) {
                throw new ProblemException(RollFileProblem.LEAVERS_UNCONFIRMED, Integer.toString(leavers))
                        .with("leaving", leavers);
            }
            sql.update(
                    "update roll_file set proposed_account = ?, proposed_person = ? where id = ?",
                    signatory.account(),
                    signatory.person(),
                    id);
            files.become(file, leavers == 0 ? RollFileState.APPLYING : RollFileState.PROPOSED);
            audit.record(signatory.account(), "roll-file-apply-asked", id.toString(), Map.of("leaving", leavers));
        });
    }

    /** The second person agrees; problem {@code same-person} for the first. */
    RollFile countersign(String primaryId, UUID id, String ifMatch, Signatory signatory) {
        return decide(primaryId, id, ifMatch, RollFileState.PROPOSED, file -> {
            file.proposer().orElseThrow().requireSomebodyElse(signatory);
            sql.update("update roll_file set signed_account = ? where id = ?", signatory.account(), id);
            files.become(file, RollFileState.APPLYING);
            audit.record(signatory.account(), "roll-file-countersigned", id.toString(), Map.of());
        });
    }

    /** Gives a file up. */
    RollFile cancel(String primaryId, UUID id, String actor) {
        requireCancellable(files.require(primaryId, id));
        return QuarkusTransaction.requiringNew().call(() -> {
            RollFile file = files.hold(primaryId, id);
            requireCancellable(file);
            files.become(file, RollFileState.CANCELLED);
            audit.record(actor, "roll-file-cancelled", id.toString(), Map.of("state", file.state()));
            return files.require(primaryId, id);
        });
    }

    private interface Decision {
        void on(RollFile file);
    }

    private RollFile decide(String primaryId, UUID id, String ifMatch, RollFileState needed, Decision decision) {
        Optional<RollFile> decided = QuarkusTransaction.requiringNew().call(() -> {
            RollFile file = files.hold(primaryId, id);
            if (file.state() != needed) {
                throw inState(file);
            }
            Etags.require(ifMatch, file.version());
            if (lock.revision(primaryId) != file.baseRevision().orElseThrow()) {
                files.compareAgain(file);
                return Optional.<RollFile>empty();
            }
            decision.on(file);
            return Optional.of(files.require(primaryId, id));
        });
        return decided.orElseThrow(() -> new ProblemException(RollFileProblem.ROLL_CHANGED));
    }

    private static void requireCancellable(RollFile file) {
        if (!file.state().isCancellable()) {
            throw inState(file);
        }
    }

    private static ProblemException inState(RollFile file) {
        return new ProblemException(
                RollFileProblem.ROLL_FILE_STATE, file.state().name());
    }
}
