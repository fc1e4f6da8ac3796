package org.dauys.voting.verification;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.dauys.voting.VotingConfig;

/**
 * As many threads as processors, a short queue, and a bound on the bytes of everything on its way: what is waiting,
 * what is being checked, and what the ballot box has not answered yet.
 */
@Singleton
public class VerifierPool {

    private static final int KIBI = 1024;

    private final ThreadPoolExecutor executor;
    private final int capacity;
    private final Semaphore room;
    private final int roomSize;

    @Inject
    VerifierPool(VotingConfig config, MeterRegistry metrics) {
        this(
                config.verifierThreads() == 0 ? Runtime.getRuntime().availableProcessors() : config.verifierThreads(),
                config.queueCapacity(),
                config.inFlightBytes());
        Gauge.builder("dauys.cast.waiting", this, VerifierPool::waiting)
                .description("Ballots waiting for a verifier")
                .register(metrics);
        Gauge.builder("dauys.cast.in.flight.kib", this, pool -> pool.roomSize - pool.room.availablePermits())
                .description("KiB of ballots waiting, being checked, or on their way to the ballot box")
                .register(metrics);
    }

    VerifierPool(int threads, int queueCapacity, int inFlightBytes) {
        AtomicInteger number = new AtomicInteger();
        this.capacity = queueCapacity;
        this.roomSize = inFlightBytes / KIBI;
        this.room = new Semaphore(roomSize);
        this.executor = new ThreadPoolExecutor(
                threads, threads, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(queueCapacity), runnable -> {
                    Thread thread = new Thread(runnable, "verifier-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /**
     * Runs the task on a verifier thread. Its bytes count until the stage that the task returns has completed.
     *
     * @param bytes size of the ballot
     * @param task checks, and starts what comes after the checks
     * @throws PoolFullException if there is no room; nothing was started
     */
    public <T> CompletionStage<T> submit(int bytes, Supplier<CompletionStage<T>> task) {
        int permits = 1 + bytes / KIBI;
        if (!room.tryAcquire(permits)) {
            throw new PoolFullException();
        }
        CompletableFuture<T> done = new CompletableFuture<>();
        CompletionStage<T> released = done.whenComplete((value, failure) -> room.release(permits));
        try {
            executor.execute(() -> run(task, done));
        } catch (RejectedExecutionException e) {
            room.release(permits);
            throw new PoolFullException();
        }
        return released;
    }

    private static <T> void run(Supplier<CompletionStage<T>> task, CompletableFuture<T> done) {
        try {
            task.get().whenComplete((value, failure) -> {
                if (failure == null) {
                    done.complete(value);
                } else {
                    done.completeExceptionally(failure);
                }
            });
        } catch (RuntimeException | Error e) {
            done.completeExceptionally(e);
        }
    }

    /** Ballots waiting for a thread. */
    public int waiting() {
        return executor.getQueue().size();
    }

    /** Ballots that may wait. */
    public int capacity() {
        return capacity;
    }

    @PreDestroy
    void close() {
        executor.shutdown();
    }
}
