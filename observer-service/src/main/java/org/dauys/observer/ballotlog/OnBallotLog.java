package org.dauys.observer.ballotlog;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dauys.events.Topic;
import org.dauys.events.ballotlog.BallotLog;
import org.dauys.events.ballotlog.BallotLog.Kind;
import org.dauys.events.ballotlog.StrikeOff;
import org.dauys.kit.inbox.ReceivedRecord;
import org.dauys.kit.inbox.TopicConsumer;
import org.dauys.observer.alarm.AlarmBook;
import org.dauys.observer.alarm.AlarmKind;
import org.dauys.observer.payload.Payloads;
import org.dauys.observer.payload.Sha256Hex;
import org.dauys.protocol.ballot.BallotHeader;
import org.dauys.protocol.credential.PublicCredential;

/**
 * Copies the ballot box. A record is kept whatever it holds: whether the gate was right to refuse it is seen only by who
 * has the bytes.
 */
@ApplicationScoped
class OnBallotLog extends TopicConsumer {

    private final BallotLogCopy log;
    private final Payloads payloads;
    private final AlarmBook alarms;

    OnBallotLog(BallotLogCopy log, Payloads payloads, AlarmBook alarms) {
        this.log = log;
        this.payloads = payloads;
        this.alarms = alarms;
    }

    @Override
    public String name() {
        return "ballot-log";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.BALLOTS);
    }

    @Override
    public int maxBatch() {
        return 100;
    }

    @Override
    public void handleBatch(List<ReceivedRecord> records) {
        int partition = records.get(0).partition();
        long expected = log.end(partition) + 1;
        List<LogEntry> entries = new ArrayList<>(records.size());
        List<byte[]> ballots = new ArrayList<>(records.size());
        for (ReceivedRecord record : records) {
            if (record.offset() > expected) {
                alarms.raise(
                        AlarmBook.partition(partition),
                        AlarmKind.LOG_GAP,
                        "offset " + partition + "/" + expected,
                        "records are missing before offset " + record.offset());
            }
            expected = Math.max(expected, record.offset() + 1);
            entries.add(entry(record));
            if (isBallot(record)) {
                ballots.add(record.value());
            }
        }
        payloads.keep(ballots);
        log.add(entries);
    }

    private static LogEntry entry(ReceivedRecord record) {
        return new LogEntry(
                record.partition(),
                record.offset(),
                record.header(BallotLog.ELECTION_HEADER)
                        .filter(BallotLog::canBeElection)
                        .orElse(""),
                kind(record).map(Kind::headerValue).orElse(""),
                Sha256Hex.of(record.value()),
                credential(record),
                record.timestamp());
    }

    private static boolean isBallot(ReceivedRecord record) {
        return kind(record).filter(Kind.BALLOT::equals).isPresent();
    }

    private static Optional<Kind> kind(ReceivedRecord record) {
        return record.header(BallotLog.KIND_HEADER).flatMap(Kind::of);
    }

    private static Optional<String> credential(ReceivedRecord record) {
        Optional<Kind> kind = kind(record);
        try {
            if (kind.equals(Optional.of(Kind.BALLOT))) {
                return Optional.of(
                        BallotHeader.parse(record.value()).credential().hex());
            }
            if (kind.equals(Optional.of(Kind.STRIKE_OFF))) {
                return Optional.ofNullable(record.data(StrikeOff.class))
                        .map(StrikeOff::credential)
                        .map(text -> PublicCredential.parse(text).hex());
            }
            return Optional.empty();
        } catch (IllegalArgumentException | java.io.UncheckedIOException e) {
            // Not in the form it should have: the record stays, without a credential.
            return Optional.empty();
        }
    }
}
