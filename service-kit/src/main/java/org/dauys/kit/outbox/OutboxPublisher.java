package org.dauys.kit.outbox;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The thread that sends what the outbox holds, while this process leads. */
@Singleton
public final class OutboxPublisher {

    private static final Logger LOG = Logger.getLogger(OutboxPublisher.class);

    private final AgroalDataSource database;
    private final OutboxSettings settings;
    private final Clock clock;
    private final String bootstrapServers;
    private final String source;
    private final Semaphore wakeUps = new Semaphore(0);
    private final Thread thread = new Thread(this::run, "outbox");
    private volatile boolean stopping;

    OutboxPublisher(
            AgroalDataSource database,
            OutboxSettings settings,
            Clock clock,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
        this.bootstrapServers = bootstrapServers;
        this.source = "/dauys/" + application;
        thread.setDaemon(true);
    }

    void start(@Observes StartupEvent event) {
        if (settings.enabled()) {
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        wake();
        thread.join(TimeUnit.SECONDS.toMillis(10));
    }

    /** Whether its thread has ended otherwise than by being stopped: nothing is published until a restart. */
    boolean dead() {
        return !stopping && thread.getState() == Thread.State.TERMINATED;
    }

    /** Something was committed. */
    void wake() {
        wakeUps.release();
    }

    private void run() {
        while (!stopping) {
            try (OutboxSender sender = new OutboxSender(bootstrapServers, source);
                    Connection connection = database.getConnection()) {
                OutboxTable table = new OutboxTable(connection);
                try {
                    publishWhileLeading(table, sender);
                } finally {
                    table.resign();
                }
            } catch (SQLException | RuntimeException | Error e) {
                // Whatever it is: a publisher that gave up would leave every message of this service unsent.
                LOG.warnf("outbox interrupted, goes on: %s", e.getClass().getName());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            pause();
        }
    }

    private void publishWhileLeading(OutboxTable table, OutboxSender sender) throws SQLException, InterruptedException {
        while (!stopping && !table.lead()) {
            pause();
        }
        while (!stopping) {
            List<OutboxMessage> messages = table.unpublished(settings.batch());
            if (messages.isEmpty()) {
                table.deletePublishedBefore(clock.instant().minus(settings.keep()));
                pause();
                continue;
            }
            List<OutboxMessage> sent = sender.send(messages);
            table.markPublished(sent, clock.instant());
            if (sent.size() < messages.size()) {
                LOG.warnf(
                        "outbox: %d of %d messages not acknowledged, will be sent again",
                        messages.size() - sent.size(), messages.size());
                pause();
            }
        }
    }

    private void pause() {
        try {
            if (wakeUps.tryAcquire(settings.interval().toMillis(), TimeUnit.MILLISECONDS)) {
                wakeUps.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }
}
