package org.dauys.registration.login;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.process.SkipOutsideRegistration;
import org.jboss.logging.Logger;

/** Watches how many codes are asked for and how many are redeemed: an attack on the bill for messages shows in both. */
@ApplicationScoped
public class CodeTraffic {

    private static final Logger LOG = Logger.getLogger(CodeTraffic.class);

    private final Sql sql;
    private final LoginLimits limits;
    private final Clock clock;
    private final AtomicLong asked;
    private final AtomicLong redeemed;

    CodeTraffic(Sql sql, LoginLimits limits, Clock clock, MeterRegistry metrics) {
        this.sql = sql;
        this.limits = limits;
        this.clock = clock;
        this.asked = metrics.gauge("dauys.login.codes.day", new AtomicLong());
        this.redeemed = metrics.gauge("dauys.login.codes.redeemed.day", new AtomicLong());
    }

    private record Day(long asked, long redeemed) {}

    @Scheduled(every = "5m", skipExecutionIf = SkipOutsideRegistration.class)
    void look() {
        Day day = sql.one(
                        "select count(*) as asked, count(used_at) as redeemed from login_code where requested_at > ?",
                        row -> new Day(row.bigint("asked"), row.bigint("redeemed")),
                        clock.instant().minus(Duration.ofDays(1)))
                .orElseThrow();
        asked.set(day.asked());
        redeemed.set(day.redeemed());
        if (day.asked() > limits.codesADay()) {
            LOG.warnf("%d codes were asked for in a day, %d of them redeemed", day.asked(), day.redeemed());
        }
    }
}
