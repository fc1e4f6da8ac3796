package org.dauys.tally.close;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.dauys.events.Topic;
import org.dauys.events.ballotlog.BallotLog;
import org.dauys.events.ballotlog.CloseMarker;
import org.dauys.events.json.EventJson;
import org.dauys.tally.TallyConfig;
import org.dauys.tally.election.ElectionRecord;
import org.dauys.tally.election.ElectionRepository;
import org.dauys.tally.log.CalendarFreshness;
import org.dauys.tally.log.LogProducer;
import org.dauys.tally.log.StaleCalendarException;
import org.jboss.logging.Logger;

/**
 * Writes an election's marker into its partition after close + grace + delay, by the calendar as it is at that moment. A
 * marker written twice, by two processes or after a crash, has its effect once.
 */
@ApplicationScoped
public class WriteCloseMarkers {
    private static final Logger LOG = Logger.getLogger(WriteCloseMarkers.class);

    private final ElectionRepository elections;
    private final CalendarFreshness calendar;
    private final LogProducer producer;
    private final TallyConfig config;
    private final Clock clock;

    public WriteCloseMarkers(
            ElectionRepository elections,
            CalendarFreshness calendar,
            LogProducer producer,
            TallyConfig config,
            Clock clock) {
        this.elections = elections;
        this.calendar = calendar;
        this.producer = producer;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "${dauys.tally.close-interval}", concurrentExecution = ConcurrentExecution.SKIP)
    void write() {
        if (due(clock.instant()).isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        try {
            calendar.requireAsOf(now);
        } catch (StaleCalendarException e) {
            return;
        }
        // Read again: what an extension changed meanwhile is not due any more.
        List<ElectionRecord> due = due(now);
        producer.send(due.stream().map(WriteCloseMarkers::marker).toList());
        for (ElectionRecord election : due) {
            elections.markerWritten(election.uuid(), election.closes());
            LOG.infof("Close marker of election %s written", election.uuid());
        }
    }

    private List<ElectionRecord> due(Instant now) {
        return elections.withoutMarkerClosedBefore(now.minus(config.markerDelay()));
    }

    private static ProducerRecord<byte[], byte[]> marker(ElectionRecord election) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                Topic.BALLOTS.topicName(),
                election.partition(),
                null,
                EventJson.write(new CloseMarker(election.uuid(), election.closes(), election.graceSeconds())));
        record.headers()
                .add(BallotLog.KIND_HEADER, bytes(BallotLog.Kind.CLOSE_MARKER.headerValue()))
                .add(BallotLog.ELECTION_HEADER, bytes(election.uuid()));
        return record;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
