package org.dauys.registration.sms;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.process.SkipOutsideRegistration;

/** What became of messages: times by message id. Holds no phone and no text. */
@ApplicationScoped
public class SmsJournal {

    private static final Duration KEPT = Duration.ofDays(2);

    private final Sql sql;
    private final Clock clock;
    private final MeterRegistry metrics;

    SmsJournal(Sql sql, Clock clock, MeterRegistry metrics) {
        this.sql = sql;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** How a message fared. */
    enum Outcome {
        /** The gateway has taken it. */
        SENT("sent_at"),
        /** The phone has it. */
        DELIVERED("delivered_at"),
        /** Nobody will try again. */
        FAILED("failed_at");

        private final String column;

        Outcome(String column) {
            this.column = column;
        }
    }

    /** Notes the end of our own attempts. */
    void note(UUID message, Instant handedOver, int attempts, Outcome outcome) {
        // A report of delivery may have come before this.
        sql.update(
                "insert into public.sms_message (id, handed_at, attempts, " + outcome.column + ") values (?, ?, ?, ?)"
                        + " on conflict (id) do update set handed_at = excluded.handed_at,"
                        + " attempts = excluded.attempts, " + outcome.column + " = excluded." + outcome.column,
                message,
                handedOver,
                attempts,
                clock.instant());
        count(outcome);
    }

    /** Notes what the gateway reports; again and late reports change nothing. */
    void report(UUID message, Outcome outcome) {
        int changed = sql.update(
                "insert into public.sms_message (id, handed_at, attempts, " + outcome.column + ") values (?, ?, 0, ?)"
                        + " on conflict (id) do update set " + outcome.column + " = excluded." + outcome.column
                        + " where sms_message.delivered_at is null and sms_message.failed_at is null",
                message,
                clock.instant(),
                clock.instant());
        if (changed == 1) {
            count(outcome);
        }
    }

    @Scheduled(every = "1h", skipExecutionIf = SkipOutsideRegistration.class)
    void forgetOld() {
        sql.update(
                "delete from public.sms_message where handed_at < ?",
                clock.instant().minus(KEPT));
    }

    private void count(Outcome outcome) {
        metrics.counter("dauys.sms", "outcome", outcome.name().toLowerCase(java.util.Locale.ROOT))
                .increment();
    }
}
