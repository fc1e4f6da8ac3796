package org.dauys.registration.sms;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dauys.kit.sql.Sql;

/** Figures of messages by five-minute windows. */
@ApplicationScoped
public class SmsStatistics {

    private final Sql sql;

    SmsStatistics(Sql sql) {
        this.sql = sql;
    }

    /**
     * The messages that were handed over within five minutes.
     *
     * @param from beginning of the window
     * @param handedOver all
     * @param sent taken by the gateway
     * @param delivered reported to be on the phone
     * @param failed given up, or reported as undeliverable
     * @param attempts of our own, more than messages if some had to be repeated
     * @param medianSeconds from handing over to delivery, of the delivered ones
     * @param slowestTwentiethSeconds the same, that one in twenty exceeds
     */
    public record Window(
            Instant from,
            long handedOver,
            long sent,
            long delivered,
            long failed,
            long attempts,
            Optional<Double> medianSeconds,
            Optional<Double> slowestTwentiethSeconds) {}

    /** Windows between two times, the newest first, at most 600. */
    List<Window> windows(Instant from, Instant to) {
        return sql.list(
                """
                select date_bin('5 minutes', handed_at, timestamptz '2000-01-01 00:00:00Z') as window_start,
                    count(*) as handed_over, count(sent_at) as sent, count(delivered_at) as delivered,
                    count(failed_at) as failed, coalesce(sum(attempts), 0) as attempts,
                    percentile_cont(0.5) within group (order by extract(epoch from delivered_at - handed_at)) as median,
                    percentile_cont(0.95) within group (order by extract(epoch from delivered_at - handed_at)) as slow
                from sms_message where handed_at >= ? and handed_at < ?
                group by window_start order by window_start desc limit 600
                """,
                row -> new Window(
                        row.instant("window_start"),
                        row.bigint("handed_over"),
                        row.bigint("sent"),
                        row.bigint("delivered"),
                        row.bigint("failed"),
                        row.bigint("attempts"),
                        row.optionalDouble("median"),
                        row.optionalDouble("slow")),
                from,
                to);
    }
}
