package org.dauys.registration.process;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.ScheduledExecution;
import jakarta.inject.Singleton;

/** For scheduled work of the credential authority. */
@Singleton
public class SkipOutsideCredentialAuthority implements Scheduled.SkipPredicate {

    private final ThisProcess process;

    public SkipOutsideCredentialAuthority(ThisProcess process) {
        this.process = process;
    }

    @Override
    public boolean test(ScheduledExecution execution) {
        return !process.isCredentialAuthority();
    }
}
