package org.dauys.tally.computing;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.dauys.tally.TallyConfig;

/** The threads that compute: one per core, for everybody in this process. */
@ApplicationScoped
public class Verifiers {
    private final ExecutorService threads;

    public Verifiers(TallyConfig config) {
        int count = config.verifierThreads() > 0
                ? config.verifierThreads()
                : Runtime.getRuntime().availableProcessors();
        AtomicInteger number = new AtomicInteger();
        this.threads = Executors.newFixedThreadPool(count, task -> {
            Thread thread = new Thread(task, "verifier-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Computes all of these at once; results in the order of the tasks. */
    public <T> List<T> all(List<Callable<T>> tasks) {
        try {
            List<T> results = new ArrayList<>(tasks.size());
            for (Future<T> future : threads.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while ballots were checked", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a check failed to run", e.getCause());
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
