package org.dauys.observer.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dauys.kit.problem.ProblemException;
import org.dauys.observer.ObserverConfig;
import org.dauys.observer.problem.ObserverProblem;
import org.dauys.observer.round.Rounds;
import org.dauys.observer.stream.StreamEvents.StoredEvent;
import org.jboss.logging.Logger;

/**
 * Brings stored events to clients. One query per round serves everyone who is up to date; who resumes from further back
 * is served page by page from the table. A client that was up to date and falls out of the tail is dropped with a reason.
 */
@ApplicationScoped
class Broadcaster {

    private static final Logger LOG = Logger.getLogger(Broadcaster.class);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int PAGE = 64;
    private static final int NEW_AT_ONCE = 500;

    private final StreamEvents events;
    private final ObserverConfig.Observer config;
    private final Clock clock;
    private final Counter dropped;
    private final Set<StreamClient> clients = ConcurrentHashMap.newKeySet();
    private volatile StreamTail tail;
    private volatile Optional<Rounds> rounds = Optional.empty();

    Broadcaster(StreamEvents events, ObserverConfig config, Clock clock, MeterRegistry metrics) {
        this.dropped = metrics.counter("dauys.observer.stream.dropped");
        this.events = events;
        this.config = config.observer();
        this.clock = clock;
        this.tail = new StreamTail(this.config.streamBacklog(), 0);
    }

    void start(@Observes StartupEvent started, MeterRegistry metrics) {
        tail = new StreamTail(config.streamBacklog(), events.last());
        metrics.gauge("dauys.observer.stream.clients", clients, Set::size);
        rounds = Optional.of(Rounds.every(PAUSE, "streams", this::round));
    }

    void stop(@Observes ShutdownEvent stopped) {
        rounds.ifPresent(Rounds::close);
        clients.forEach(client -> client.drop("shutdown"));
        clients.clear();
    }

    /** Id of the newest event; where a client starts that does not resume. */
    long newest() {
        return tail.last();
    }

    /** @throws ProblemException {@code too-many-streams} */
    void requireRoom() {
        if (clients.size() >= config.maxStreamClients()) {
            throw new ProblemException(ObserverProblem.TOO_MANY_STREAMS).retryAfter(config.heartbeat());
        }
    }

    void add(StreamClient client) {
        client.greet();
        serve(client);
        // Last: a round that serves it at the same time would send events twice.
        clients.add(client);
    }

    private void round() {
        List<StoredEvent> newer = events.after(tail.last(), NEW_AT_ONCE);
        tail.add(newer);
        clients.removeIf(StreamClient::isGone);
        clients.forEach(this::serveOrDrop);
    }

    /** A connection that cannot be written to is the end of that client, not of the round. */
    private void serveOrDrop(StreamClient client) {
        try {
            serve(client);
        } catch (RuntimeException e) {
            LOG.warnf("client of stream %s: %s", client.stream(), e.getClass().getName());
            clients.remove(client);
            client.abandon();
        }
    }

    @Scheduled(every = "60s", concurrentExecution = ConcurrentExecution.SKIP)
    void prune() {
        events.prune(clock.instant().minus(config.streamRetention()));
    }

    private void serve(StreamClient client) {
        // Read first: what is added meanwhile is served next time, never skipped.
        long upTo = tail.last();
        if (!tail.holds(client.reached()) && client.isCaughtUp()) {
            client.drop("too-slow");
            dropped.increment();
        } else if (client.isIdle()) {
            client.offer(
                    tail.after(client.stream(), client.cursor(), PAGE)
                            .orElseGet(() -> events.after(client.stream(), client.cursor(), PAGE)),
                    upTo,
                    clock.instant());
            client.heartbeat(clock.instant(), config.heartbeat());
        }
    }
}
