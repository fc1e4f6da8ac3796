package org.dauys.simulator.http;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Many people doing something at the same time. */
public final class Crowd implements AutoCloseable {

    private final ExecutorService threads;

    /** @param hands how many can be busy at once */
    public Crowd(int hands) {
        this.threads = Executors.newFixedThreadPool(hands);
    }

    /** Each does it; returns when all have. The first failure is thrown on. */
    public <P, R> List<R> each(Collection<P> people, Function<P, R> action) {
        List<Future<R>> futures = new ArrayList<>();
        for (P person : people) {
            futures.add(threads.submit(() -> action.apply(person)));
        }
        List<R> results = new ArrayList<>();
        for (Future<R> future : futures) {
            results.add(get(future));
        }
        return results;
    }

    /** As {@link #each}, without results. */
    public <P> void all(Collection<P> people, Consumer<P> action) {
        each(people, person -> {
            action.accept(person);
            return true;
        });
    }

    /** Starts something and goes on. */
    public Future<?> start(Runnable action) {
        return threads.submit(action);
    }

    /** The result, with the failure itself if it failed. */
    public static <R> R get(Future<R> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new CompletionException(e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
