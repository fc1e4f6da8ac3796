package org.dauys.registration.process;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.ScheduledExecution;
import jakarta.inject.Singleton;

/** For scheduled work of the registration service that its credential authority must not do. */
@Singleton
public class SkipOutsideRegistration implements Scheduled.SkipPredicate {

    private final ThisProcess process;

    public SkipOutsideRegistration(ThisProcess process) {
        this.process = process;
    }

    @Override
    public boolean test(ScheduledExecution execution) {
        return process.isCredentialAuthority();
    }
}
