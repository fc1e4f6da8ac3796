package org.dauys.kit.inbox;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Down while a consumer cannot get past a record, does not trust its topic, or has ended without being told to. */
@Readiness
@Singleton
public final class ConsumersHealth implements HealthCheck {

    private final ConsumerRunner runner;

    ConsumersHealth(ConsumerRunner runner) {
        this.runner = runner;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("consumers").up();
        for (ConsumerLoop loop : runner.loops()) {
            answer.withData(loop.name(), loop.stuck() ? "stuck" : "running");
            if (loop.stuck()) {
                answer.down();
            }
        }
        return answer.build();
    }
}
