package org.dauys.registration.rollalert;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.process.SkipOutsideRegistration;
import org.jboss.logging.Logger;

/** Looks at every roll that has changed since the last look, whatever changed it. */
@ApplicationScoped
class WatchRolls {

    private static final Logger LOG = Logger.getLogger(WatchRolls.class);

    private final Sql sql;
    private final ComputeAlerts compute;

    WatchRolls(Sql sql, ComputeAlerts compute) {
        this.sql = sql;
        this.compute = compute;
    }

    @Scheduled(
            every = "{dauys.roll-alerts.poll}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = SkipOutsideRegistration.class)
    void lookAtWhatChanged() {
        List<String> changed = sql.list(
                "select r.primary_id from roll_revision r left join roll_alert_round a on a.primary_id = r.primary_id"
                        + " where a.revision is distinct from r.revision order by r.changed_at",
                row -> row.text("primary_id"));
        for (String primary : changed) {
            try {
                compute.compute(primary);
            } catch (RuntimeException e) {
                LOG.errorf("no alerts for the roll of %s: %s", primary, e.getMessage());
            }
        }
    }
}
