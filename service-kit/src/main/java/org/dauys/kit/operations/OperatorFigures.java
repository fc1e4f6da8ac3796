package org.dauys.kit.operations;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.dauys.kit.inbox.ConsumerRunner;
import org.dauys.kit.outbox.OutboxBacklog;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The figures of this process for an operator. Behind a load balancer each question may be answered by another process:
 * rates come of two answers of one pod with the same {@code started_at}.
 */
@Singleton
public final class OperatorFigures {

    private final Caller caller;
    private final Meters meters;
    private final OutboxBacklog outbox;
    private final ConsumerRunner consumers;
    private final Clock clock;
    private final String service;
    private final String pod = pod();

    OperatorFigures(
            Caller caller,
            Meters meters,
            OutboxBacklog outbox,
            ConsumerRunner consumers,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.caller = caller;
        this.meters = meters;
        this.outbox = outbox;
        this.consumers = consumers;
        this.clock = clock;
        this.service = service;
    }

    /**
     * The answer to an operator; the role is for the endpoint to require.
     *
     * @throws ProblemException {@code unauthorized} without an identity token, {@code forbidden} unless the scope is every
     *     territory
     */
    public Response answer() {
        caller.requireEverywhere();
        ProcessFigures figures = new ProcessFigures(
                service,
                pod,
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()),
                clock.instant(),
                meters.requests(),
                meters.process(),
                outbox.waiting().map(ProcessFigures.Outbox::new),
                consumers.states(),
                meters.own());
        return Response.ok(figures)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** The name that the machine gave this process; in Kubernetes that of the pod. */
    private static String pod() {
        return Optional.ofNullable(System.getenv("HOSTNAME"))
                .filter(name -> !name.isBlank())
                .orElseGet(() -> {
                    try {
                        return InetAddress.getLocalHost().getHostName();
                    } catch (UnknownHostException e) {
                        return "unnamed";
                    }
                });
    }
}
