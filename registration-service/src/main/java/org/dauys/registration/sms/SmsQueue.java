package org.dauys.registration.sms;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Sends beside the request, so that the time of an answer says nothing about whether a message went out. Tries again while
 * the message is worth it, waiting longer each time. Bounded: when full, the caller is told to come back. Held in memory
 * only, for messages are secrets: who waits for a code when the process ends asks for another.
 */
@ApplicationScoped
public class SmsQueue {

    private static final Logger LOG = Logger.getLogger(SmsQueue.class);
    private static final int CAPACITY = 20_000;
    private static final int PATIENCE_SECONDS = 5;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final SmsSenders senders;
    private final SmsJournal journal;
    private final Clock clock;
    private final Semaphore room = new Semaphore(CAPACITY);
    private final ScheduledThreadPoolExecutor workers;

    public SmsQueue(
            SmsSenders senders,
            SmsJournal journal,
            Clock clock,
            @ConfigProperty(name = "dauys.sms.workers", defaultValue = "8") int workers) {
        this.senders = senders;
        this.journal = journal;
        this.clock = clock;
        this.workers = new ScheduledThreadPoolExecutor(workers, task -> {
            Thread thread = new Thread(task, "sms");
            thread.setDaemon(true);
            return thread;
        });
        this.workers.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** A message on its way. */
    private record Attempt(Sms message, Instant handedOver, int number) {

        Attempt next() {
            return new Attempt(message, handedOver, number + 1);
        }

        /** 1, 2, 4, … seconds after the first, second, third. */
        Duration pause() {
            Duration pause = Duration.ofSeconds(1L << Math.min(number - 1, 10));
            return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
        }

        boolean isWorthOneMoreAt(Instant then) {
            return then.isBefore(handedOver.plus(message.goodFor()));
        }

        /** Masked. */
        @Override
        public String toString() {
            return "Attempt[" + number + "]";
        }
    }

    /**
     * Takes a message, or takes nothing with the same effort.
     *
     * @return whether there was room
     */
    public boolean offer(Optional<Sms> message) {
        if (!room.tryAcquire()) {
            return false;
        }
        Instant now = clock.instant();
        try {
            workers.execute(() -> message.ifPresentOrElse(sms -> send(new Attempt(sms, now, 1)), room::release));
            return true;
        } catch (RejectedExecutionException e) {
            room.release();
            return false;
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        workers.shutdown();
        if (!workers.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS) || room.availablePermits() < CAPACITY) {
            LOG.warn("messages were left unsent at shutdown");
        }
    }

    private void send(Attempt attempt) {
        try {
            senders.current().send(attempt.message());
            end(attempt, SmsJournal.Outcome.SENT);
        } catch (SmsNotSentException e) {
            retry(attempt, e.isWorthRepeating());
        } catch (RuntimeException e) {
            // The class alone: an exception could quote the message.
            LOG.warnf("a message was not sent: %s", e.getClass().getSimpleName());
            retry(attempt, true);
        }
    }

    private void retry(Attempt attempt, boolean worthRepeating) {
        Duration pause = attempt.pause();
        if (!worthRepeating || !attempt.isWorthOneMoreAt(clock.instant().plus(pause))) {
            LOG.warnf("a message was not sent after %d attempts", attempt.number());
            end(attempt, SmsJournal.Outcome.FAILED);
            return;
        }
        try {
            workers.schedule(() -> send(attempt.next()), pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            end(attempt, SmsJournal.Outcome.FAILED);
        }
    }

    private void end(Attempt attempt, SmsJournal.Outcome outcome) {
        room.release();
        try {
            journal.note(attempt.message().id(), attempt.handedOver(), attempt.number(), outcome);
        } catch (RuntimeException e) {
            // The message is sent or is not; the figures miss one.
            LOG.warnf("a message was not counted: %s", e.getClass().getSimpleName());
        }
    }
}
