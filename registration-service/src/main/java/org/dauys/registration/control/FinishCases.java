package org.dauys.registration.control;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.dauys.registration.process.SkipOutsideRegistration;
import org.jboss.logging.Logger;

/** Decided cases become final when nobody can appeal any more; a removal that waited for it takes effect. */
@ApplicationScoped
class FinishCases {

    private static final Logger LOG = Logger.getLogger(FinishCases.class);
    private static final int ROUND = 100;

    private final CaseRepository cases;
    private final FinishCase finish;
    private final Clock clock;

    FinishCases(CaseRepository cases, FinishCase finish, Clock clock) {
        this.cases = cases;
        this.finish = finish;
        this.clock = clock;
    }

    @Scheduled(
            every = "${dauys.control.finish}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = SkipOutsideRegistration.class)
    void due() {
        for (UUID id : cases.unappealed(clock.instant(), ROUND)) {
            try {
                finish.finish(id);
            } catch (RuntimeException e) {
                // The others do not wait for it.
                LOG.errorf(e, "case %s is not finished", id);
            }
        }
    }
}
