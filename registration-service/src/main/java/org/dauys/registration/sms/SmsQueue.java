package org.dauys.registration.sms;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Sends beside the request, so that the time of an answer says nothing about whether a message went out. Bounded: when
 * full, the caller is told to come back.
 */
@ApplicationScoped
public class SmsQueue {

    private static final Logger LOG = Logger.getLogger(SmsQueue.class);
    private static final int WORKERS = 2;
    private static final int CAPACITY = 20_000;
    private static final int PATIENCE_SECONDS = 5;

    private final SmsSenders senders;
    private final ThreadPoolExecutor workers =
            new ThreadPoolExecutor(WORKERS, WORKERS, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(CAPACITY), task -> {
                Thread thread = new Thread(task, "sms");
                thread.setDaemon(true);
                return thread;
            });

    public SmsQueue(SmsSenders senders) {
        this.senders = senders;
    }

    /**
     * Takes a message, or takes nothing with the same effort.
     *
     * @return whether there was room
     */
    public boolean offer(Optional<Sms> message) {
        try {
            workers.execute(() -> message.ifPresent(this::send));
            return true;
        } catch (RejectedExecutionException e) {
            return false;
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        workers.shutdown();
        if (!workers.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("messages were left unsent at shutdown");
        }
    }

    private void send(Sms message) {
        try {
            senders.current().send(message);
        } catch (RuntimeException e) {
            // The class alone: an exception could quote the message.
            LOG.warnf("a message was not sent: %s", e.getClass().getSimpleName());
        }
    }
}
