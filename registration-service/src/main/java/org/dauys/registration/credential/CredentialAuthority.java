package org.dauys.registration.credential;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.keys.RsaSigningKey;
import org.dauys.registration.process.SkipOutsideCredentialAuthority;
import org.dauys.registration.process.ThisProcess;

/** The work of the credential authority: publishes its token key when it starts, then does what is wanted. */
@ApplicationScoped
public class CredentialAuthority {

    private final ThisProcess process;
    private final CredentialKeys keys;
    private final GenerateCredentials generate;
    private final AppendStrikeOffs strikeOffs;
    private final ConfirmStrikeOffs confirm;
    private final ReleaseNotices notices;
    private final CarryOutOrders orders;
    private final Sql sql;
    private final Clock clock;

    CredentialAuthority(
            ThisProcess process,
            CredentialKeys keys,
            GenerateCredentials generate,
            AppendStrikeOffs strikeOffs,
            ConfirmStrikeOffs confirm,
            ReleaseNotices notices,
            CarryOutOrders orders,
            Sql sql,
            Clock clock) {
        this.process = process;
        this.keys = keys;
        this.generate = generate;
        this.strikeOffs = strikeOffs;
        this.confirm = confirm;
        this.notices = notices;
        this.orders = orders;
        this.sql = sql;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        if (process.isCredentialAuthority()) {
            RsaSigningKey key = keys.votingTokenKey();
            sql.update(
                    "insert into signing_key (key_id, jwk, created_at) values (?, ?, ?) on conflict do nothing",
                    key.keyId(),
                    key.publicJwk(),
                    clock.instant());
        }
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
