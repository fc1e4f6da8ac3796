package org.dauys.kit.view;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Down until every view has caught up, and if one is broken. */
@Readiness
@Singleton
public final class ViewsHealth implements HealthCheck {

    private final TopicViews views;

    ViewsHealth(TopicViews views) {
        this.views = views;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("views").status(views.ready());
        views.readers().forEach(reader -> answer.withData(reader.name(), reader.ready()));
        return answer.build();
    }
}
