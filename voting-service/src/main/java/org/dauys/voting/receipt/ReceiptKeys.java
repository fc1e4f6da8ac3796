package org.dauys.voting.receipt;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jboss.logging.Logger;

/**
 * Brings the database up to date, publishes this pod's key, and lists all. Casting does not wait for it: the key is public from the first receipt on at
 * this pod, and from the first good moment of the database on at every pod.
 */
@Singleton
class ReceiptKeys {

    private static final Logger LOG = Logger.getLogger(ReceiptKeys.class);

    private final ReceiptKeyRepository repository;
    private final ReceiptKey own;
    private final Flyway migrations;
    private final AtomicReference<List<PublishedReceiptKey>> lastKnown = new AtomicReference<>(List.of());
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(runnable -> {
        Thread thread = new Thread(runnable, "receipt-key-publication");
        thread.setDaemon(true);
        return thread;
    });

    @Inject
    ReceiptKeys(ReceiptKeyRepository repository, ReceiptKey own, Flyway migrations) {
        this.repository = repository;
        this.own = own;
        this.migrations = migrations;
    }

    void onStart(@Observes StartupEvent event) {
        scheduler.execute(this::publish);
    }

    private void publish() {
        try {
            migrations.migrate();
            repository.publish(own);
            scheduler.shutdown();
        } catch (SQLException | FlywayException e) {
            LOG.warn("the receipt key could not be published yet; trying again");
            scheduler.schedule(this::publish, 5, TimeUnit.SECONDS);
        }
    }

    /** Every published key, this pod's among them; as last known if the database does not answer. */
    ReceiptKeyList all() {
        try {
            lastKnown.set(repository.all());
        } catch (SQLException e) {
            LOG.warn("receipt keys are listed as last known: the database does not answer");
        }
        List<PublishedReceiptKey> keys = new ArrayList<>(lastKnown.get());
        if (keys.stream().noneMatch(key -> key.keyId().equals(own.id()))) {
            keys.add(PublishedReceiptKey.of(own));
        }
        return new ReceiptKeyList(List.copyOf(keys));
    }

    @PreDestroy
    void close() {
        scheduler.shutdownNow();
    }
}
