package org.dauys.registration.station;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import org.dauys.registration.audit.AuditTrail;
import org.dauys.registration.process.SkipOutsideRegistration;
import org.jboss.logging.Logger;

/**
 * At its cut-off, everybody whom an offline station serves is struck off; when all of that is confirmed, its roll is made.
 */
@ApplicationScoped
public class CutOff {

    private static final Logger LOG = Logger.getLogger(CutOff.class);
    private static final int TIMEOUT_SECONDS = 600;

    private final Stations stations;
    private final StationRolls rolls;
    private final StrikeOffProgress progress;
    private final AuditTrail audit;
    private final Clock clock;

    CutOff(Stations stations, StationRolls rolls, StrikeOffProgress progress, AuditTrail audit, Clock clock) {
        this.stations = stations;
        this.rolls = rolls;
        this.progress = progress;
        this.audit = audit;
        this.clock = clock;
    }

    @Scheduled(
            every = "${dauys.stations.every:2s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = SkipOutsideRegistration.class)
    void look() {
        for (Stations.Due due : stations.due(clock.instant())) {
            try {
                cut(due);
            } catch (RuntimeException e) {
                LOG.errorf("station %s of %s is not cut off: %s", due.id(), due.primaryId(), e.getMessage());
            }
        }
        for (Stations.Due due : stations.withoutRoll()) {
            try {
                makeRoll(due);
            } catch (RuntimeException e) {
                LOG.errorf("the roll of station %s of %s is not made: %s", due.id(), due.primaryId(), e.getMessage());
            }
        }
    }

    private void cut(Stations.Due due) {
        QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).run(() -> {
            Station station = stations.lock(due.primaryId(), due.id());
            if (station.cutAt().isEmpty()) {
                int struck = stations.cut(due.primaryId(), due.id(), clock.instant());
                audit.record(
                        "registration-service",
                        "station-cut-off",
                        due.primaryId() + "/" + due.id(),
                        Map.of("struck_off", struck));
            }
        });
    }

    private void makeRoll(Stations.Due due) {
        QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).run(() -> {
            stations.lock(due.primaryId(), due.id());
            if (rolls.bytes(due.primaryId(), due.id()).isEmpty()
                    && progress.of(due.primaryId(), due.id()).waiting() == 0) {
                StationRolls.Seal seal = rolls.make(due.primaryId(), due.id());
                audit.record(
                        "registration-service",
                        "station-roll-made",
                        due.primaryId() + "/" + due.id(),
                        Map.of("sha256", seal.sha256(), "voters", seal.voters(), "struck", seal.struck()));
            }
        });
    }
}
