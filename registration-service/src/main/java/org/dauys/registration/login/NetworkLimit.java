package org.dauys.registration.login;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.process.SkipOutsideRegistration;

/**
 * Stops a network from which codes are asked for and not redeemed. Many people share an address: a household, a dormitory, a
 * polling station, a mobile operator. So it counts phones and not requests, forgets a phone that has redeemed its code,
 * is wide, and lets every device through that has logged in before. It knows the network by a keyed hash only, until the
 * window is over.
 *
 * <p>Counting reads a row for each waiting phone, thousands on the address of a mobile operator, and cost more than the
 * rest of a request for a code. So a count holds for {@value #LOOK_MILLIS} ms: meanwhile what this process lets through is added
 * to it, and nobody is refused without counting again. Processes see each other's requests that much later.
 */
@ApplicationScoped
public class NetworkLimit {

    private static final int LOOK_MILLIS = 1000;

    private final Sql sql;
    private final KeyedHash hash;
    private final LoginLimits limits;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final Map<ByteBuffer, Waiting> counted = new ConcurrentHashMap<>();

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

    /** Phones that wait at some moment, and requests let through since. */
    private record Waiting(long phones, Instant at, AtomicLong since) {

        boolean isRecent(Instant now) {
            return now.isBefore(at.plusMillis(LOOK_MILLIS));
        }

        boolean leavesRoom(long limit) {
            return phones + since.get() < limit;
        }
    }

    /** @throws ProblemException {@link LoginProblem#NETWORK_BUSY} */
    void requireRoom(byte[] networkKey) {
        ByteBuffer key = ByteBuffer.wrap(networkKey);
        Instant now = clock.instant();
        Waiting waiting = counted.get(key);
        if (waiting == null || !waiting.isRecent(now) || !waiting.leavesRoom(limits.phonesPerNetwork())) {
            waiting = new Waiting(count(networkKey, now), now, new AtomicLong());
            counted.put(key, waiting);
        }
        if (waiting.phones() + waiting.since().getAndIncrement() >= limits.phonesPerNetwork()) {
            metrics.counter("dauys.login.network.refused").increment();
            throw new ProblemException(LoginProblem.NETWORK_BUSY).retryAfter(limits.window());
        }
    }

    private long count(byte[] networkKey, Instant now) {
        return sql.number(
                "select count(*) from (select distinct phone_key from login_code where network_key = ?"
                        + " and used_at is null and requested_at > ? limit ?) phones",
                networkKey,
                now.minus(limits.window()),
                limits.phonesPerNetwork());
    }

    @Scheduled(every = "10s", skipExecutionIf = SkipOutsideRegistration.class)
    void forgetCounts() {
        Instant now = clock.instant();
        counted.values().removeIf(waiting -> !waiting.isRecent(now));
    }

    @Scheduled(every = "1m", skipExecutionIf = SkipOutsideRegistration.class)
    void forgetOld() {
        sql.update(
                "update login_code set network_key = null where network_key is not null and requested_at < ?",
                clock.instant().minus(limits.window()));
    }
}
