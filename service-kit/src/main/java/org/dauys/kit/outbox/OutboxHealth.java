package org.dauys.kit.outbox;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Down once the publisher's thread has died: only a restart brings it back. */
@Liveness
@Singleton
public final class OutboxHealth implements HealthCheck {

    private final OutboxPublisher publisher;

    OutboxHealth(OutboxPublisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("outbox").status(!publisher.dead()).build();
    }
}
