package org.dauys.observer.alarm;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Shows standing alarms in metrics and as wellness. They do not make the service unready: a board with an alarm is what
 * the public must see most of all.
 */
@Wellness
@ApplicationScoped
class AlarmHealth implements HealthCheck {

    private final AlarmBook alarms;

    AlarmHealth(AlarmBook alarms) {
        this.alarms = alarms;
    }

    void register(@Observes StartupEvent started, MeterRegistry metrics) {
        metrics.gauge("dauys.observer.alarms", alarms, AlarmBook::standing);
    }

    @Override
    public HealthCheckResponse call() {
        int standing = alarms.standing();
        return HealthCheckResponse.named("record alarms")
                .status(standing == 0)
                .withData("standing", standing)
                .build();
    }
}
