package org.dauys.registration.rollfile;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.dauys.registration.process.SkipOutsideRegistration;
import org.jboss.logging.Logger;

/**
 * Brings roll files forward in the background. Any number of processes may: each step holds the row of its file, and
 * whoever finds it held passes on.
 */
@ApplicationScoped
class WorkOnRollFiles {

    private static final Logger LOG = Logger.getLogger(WorkOnRollFiles.class);

    private final RollFiles files;
    private final CheckRollFile check;
    private final CompareRollFile compare;
    private final ApplyRollFile apply;
    private final TidyRollFiles tidy;
    private final RollFileSettings settings;

    WorkOnRollFiles(
            RollFiles files,
            CheckRollFile check,
            CompareRollFile compare,
            ApplyRollFile apply,
            TidyRollFiles tidy,
            RollFileSettings settings) {
        this.files = files;
        this.check = check;
        this.compare = compare;
        this.apply = apply;
        this.tidy = tidy;
        this.settings = settings;
    }

    @Scheduled(
            every = "{dauys.roll-files.poll}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = SkipOutsideRegistration.class)
    void work() {
        boolean goesOn = true;
        while (goesOn) {
            goesOn = false;
            for (RollFile file : files.atWork()) {
                goesOn |= isStepDone(file);
            }
            goesOn |= tidy.step();
        }
    }

    /** One bad file must not keep the others waiting, and is not tried for ever. */
    private boolean isStepDone(RollFile file) {
        try {
            return switch (file.state()) {
                case CHECKING -> check.step(file.id());
                case COMPARING -> compare.step(file.id());
                case APPLYING -> apply.step(file.id());
                case UPLOADING, CHECKED, PROPOSED, APPLIED, REFUSED, CANCELLED, FAILED -> false;
            };
        } catch (RuntimeException e) {
            LOG.errorf("roll file %s: a step in state %s did not succeed: %s", file.id(), file.state(), e.getMessage());
            if (files.countAttempt(file.id()) >= settings.attempts()) {
                QuarkusTransaction.requiringNew().run(() -> files.holdForWork(file.id(), file.state())
                        .ifPresent(held -> files.fail(held, "internal", Optional.empty())));
            }
            return false;
        }
    }
}
