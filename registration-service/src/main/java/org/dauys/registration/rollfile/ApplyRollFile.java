package org.dauys.registration.rollfile;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.audit.AuditTrail;
import org.dauys.registration.roll.RollLock;
import org.dauys.registration.twoperson.Signatory;

/**
 * Applies a file in one transaction: a kill leaves the roll as it was and the file to be applied again by whoever comes
 * next, and readers see the old roll until they see the new one.
 */
@ApplicationScoped
class ApplyRollFile {

    private static final int TIMEOUT_SECONDS = 3600;

    private final Sql sql;
    private final RollFiles files;
    private final RollLock lock;
    private final ApplySql apply;
    private final RollFileSettings settings;
    private final AuditTrail audit;
    private final Clock clock;

    ApplyRollFile(
            Sql sql,
            RollFiles files,
            RollLock lock,
            ApplySql apply,
            RollFileSettings settings,
            AuditTrail audit,
            Clock clock) {
        this.sql = sql;
        this.files = files;
        this.lock = lock;
        this.apply = apply;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return whether there was something to do, and nobody else did it */
    boolean step(UUID id) {
        return QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(() -> {
            Optional<RollFile> held = files.holdForWork(id, RollFileState.APPLYING);
            held.ifPresent(this::applyOrSayWhyNot);
            return held.isPresent();
        });
    }

    private void applyOrSayWhyNot(RollFile file) {
        try {
            lock.holdUnfrozen(file.primaryId());
        } catch (ProblemException e) {
            files.fail(file, e.type().slug(), Optional.empty());
            return;
        }
        if (lock.revision(file.primaryId()) == file.baseRevision().orElseThrow()) {
            apply(file);
        } else {
            files.compareAgain(file);
        }
    }

    private void apply(RollFile file) {
        long begin = System.nanoTime();
        int entries = file.difference().entries();
        for (int done = 0; done < entries; done += settings.applyEntries()) {
            noteProgress(file.id(), done);
            apply.entries(file, done, Math.min(done + settings.applyEntries(), entries));
        }
        lock.changed(file.primaryId());
        files.become(file, RollFileState.APPLIED);
        sql.update(
                "update roll_file set apply_millis = ? where id = ?",
                Duration.ofNanos(System.nanoTime() - begin).toMillis(),
                file.id());
        audit.record(
                file.signer().or(() -> file.proposer().map(Signatory::account)).orElseThrow(),
                "roll-file-applied",
                file.id().toString(),
                Map.of(
                        "primary",
                        file.primaryId(),
                        "sha256",
                        file.sha256().orElseThrow(),
                        "base_revision",
                        file.baseRevision().orElseThrow(),
                        "difference",
                        file.difference()));
    }

    /** At once and for everybody, while the change itself is still nobody's. */
    private void noteProgress(UUID id, int done) {
        QuarkusTransaction.requiringNew()
                .run(() -> sql.update(
                        "insert into roll_file_progress (file_id, done, noted_at) values (?, ?, ?) on conflict (file_id)"
                                + " do update set done = excluded.done, noted_at = excluded.noted_at",
                        id,
                        done,
                        clock.instant()));
    }
}
