package org.dauys.registration.credential;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.dauys.registration.process.SkipOutsideCredentialAuthority;
import org.dauys.registration.process.ThisProcess;

/** The work of the credential authority: publishes its token keys, and does what is wanted. */
@ApplicationScoped
public class CredentialAuthority {

    private final ThisProcess process;
    private final VotingTokenKey tokenKey;
    private final GenerateCredentials generate;
    private final AppendStrikeOffs strikeOffs;
    private final ConfirmStrikeOffs confirm;
    private final ReleaseNotices notices;
    private final CarryOutOrders orders;

    CredentialAuthority(
            ThisProcess process,
            VotingTokenKey tokenKey,
            GenerateCredentials generate,
            AppendStrikeOffs strikeOffs,
            ConfirmStrikeOffs confirm,
            ReleaseNotices notices,
            CarryOutOrders orders) {
        this.process = process;
        this.tokenKey = tokenKey;
        this.generate = generate;
        this.strikeOffs = strikeOffs;
        this.confirm = confirm;
        this.notices = notices;
        this.orders = orders;
    }

    void start(@Observes StartupEvent event) {
        if (process.isCredentialAuthority()) {
            tokenKey.publish();
        }
    }

    @Scheduled(
            every = "{dauys.keys.poll}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = SkipOutsideCredentialAuthority.class)
    void publishTokenKeys() {
        tokenKey.publish();
    }

    @Scheduled(
            every = "{dauys.credential.poll}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = SkipOutsideCredentialAuthority.class)
    void makeCredentials() {
        generate.generateWanted();
    }

    @Scheduled(
            every = "{dauys.credential.poll}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = SkipOutsideCredentialAuthority.class)
    void appendStrikeOffs() {
        strikeOffs.appendPending();
    }

    @Scheduled(
            every = "{dauys.credential.poll}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = SkipOutsideCredentialAuthority.class)
    void confirmStrikeOffs() {
        confirm.confirmOpen();
    }

    @Scheduled(
            every = "{dauys.credential.poll}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = SkipOutsideCredentialAuthority.class)
    void sendNotices() {
        notices.sendDue();
    }

    @Scheduled(
            every = "{dauys.credential.poll}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = SkipOutsideCredentialAuthority.class)
    void carryOutOrders() {
        orders.carryOut();
    }
}
