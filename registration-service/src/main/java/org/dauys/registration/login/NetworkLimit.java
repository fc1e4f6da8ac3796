package org.dauys.registration.login;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.process.SkipOutsideRegistration;

/**
 * Stops a network from which codes are asked for and not redeemed. Many people share an address: a household, a dormitory, a
 * polling station, a mobile operator. So it counts phones and not requests, forgets a phone that has redeemed its code,
 * is wide, and lets every device through that has logged in before. It knows the network by a keyed hash only, until the
 * window is over.
 */
@ApplicationScoped
public class NetworkLimit {

    private final Sql sql;
    private final KeyedHash hash;
    private final LoginLimits limits;
    private final Clock clock;
    private final MeterRegistry metrics;

    NetworkLimit(Sql sql, KeyedHash hash, LoginLimits limits, Clock clock, MeterRegistry metrics) {
        this.sql = sql;
        this.hash = hash;
        this.limits = limits;
        this.clock = clock;
        this.metrics = metrics;
    }

    byte[] key(String network) {
        return hash.of("network", network);
    }

    /** @throws ProblemException {@link LoginProblem#NETWORK_BUSY} */
    void requireRoom(byte[] networkKey) {
        Instant since = clock.instant().minus(limits.window());
        long waiting = sql.number(
                "select count(*) from (select distinct phone_key from login_code where network_key = ?"
                        + " and used_at is null and requested_at > ? limit ?) phones",
                networkKey,
                since,
                limits.phonesPerNetwork());
        if (waiting >= limits.phonesPerNetwork()) {
            metrics.counter("dauys.login.network.refused").increment();
            throw new ProblemException(LoginProblem.NETWORK_BUSY).retryAfter(limits.window());
        }
    }

    @Scheduled(every = "1m", skipExecutionIf = SkipOutsideRegistration.class)
    void forgetOld() {
        sql.update(
                "update login_code set network_key = null where network_key is not null and requested_at < ?",
                clock.instant().minus(limits.window()));
    }
}
