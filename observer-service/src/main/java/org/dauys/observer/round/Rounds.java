package org.dauys.observer.round;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * One piece of work in rounds, on a thread of its own: the next round begins a while after the last has ended, whether it
 * succeeded or not. The scheduler of the framework has no intervals under a second.
 */
public final class Rounds implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Rounds.class);
    private static final int SECONDS_TO_END = 10;

    private final String name;
    private final ScheduledExecutorService thread;

    private Rounds(String name) {
        this.name = name;
        this.thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread daemon = new Thread(task, name);
            daemon.setDaemon(true);
            return daemon;
        });
    }

    /** Begins. */
    public static Rounds every(Duration pause, String name, Runnable round) {
        Rounds rounds = new Rounds(name);
        rounds.thread.scheduleWithFixedDelay(
                () -> rounds.guarded(round), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        return rounds;
    }

    /** Lets the present round end, and begins no other. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private void guarded(Runnable round) {
        try {
            round.run();
        } catch (RuntimeException e) {
            // An exception's message may quote what was being worked on.
            StackTraceElement[] trace = e.getStackTrace();
            LOG.errorf("%s: %s at %s", name, e.getClass().getName(), trace.length == 0 ? "?" : trace[0]);
        }
    }
}
