package org.dauys.observer.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.dauys.events.board.LogDispositions;
import org.dauys.events.board.LogDispositions.Disposition;
import org.dauys.kit.sql.Row;
import org.dauys.kit.sql.Sql;
import org.dauys.observer.alarm.AlarmBook;
import org.dauys.observer.alarm.AlarmKind;

/** What tally-service says it did with each record of the ballot box. The first word counts. */
@ApplicationScoped
public class Dispositions {

    private static final String COLUMNS = "select log_offset, tracker, disposition, height, reason from disposition ";

    private final Sql sql;
    private final AlarmBook alarms;

    Dispositions(Sql sql, AlarmBook alarms) {
        this.sql = sql;
        this.alarms = alarms;
    }

    void receive(LogDispositions received) {
        for (LogDispositions.Entry entry : received.entries()) {
            int added = sql.update(
                    "insert into disposition (partition, log_offset, election_uuid, tracker, disposition, height,"
                            + " reason) values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                    received.partition(),
                    entry.offset(),
                    received.electionUuid(),
                    entry.tracker(),
                    entry.disposition(),
                    entry.height(),
                    entry.reason());
            if (added == 0) {
                compare(received, entry);
            }
        }
    }

    private void compare(LogDispositions received, LogDispositions.Entry entry) {
        Optional<LogDispositions.Entry> first = at(received.partition(), entry.offset());
        if (!first.equals(Optional.of(entry))) {
            alarms.raise(
                    received.electionUuid(),
                    AlarmKind.DISPOSITION_CHANGED,
                    "offset " + received.partition() + "/" + entry.offset(),
                    "first " + first.map(LogDispositions.Entry::disposition).orElse(null) + ", then "
                            + entry.disposition());
        }
    }

    public Optional<LogDispositions.Entry> at(int partition, long offset) {
        return sql.one(COLUMNS + "where partition = ? and log_offset = ?", Dispositions::entry, partition, offset);
    }

    /** Dispositions of an election's records in the order of offsets, after one of them. */
    public List<LogDispositions.Entry> after(String electionUuid, int partition, long offset, int limit) {
        return sql.list(
                COLUMNS + "where election_uuid = ? and partition = ? and log_offset > ? order by log_offset limit ?",
                Dispositions::entry,
                electionUuid,
                partition,
                offset,
                limit);
    }

    /** A disposition and the election that its record names; empty if it names none. */
    public record OfElection(String electionUuid, LogDispositions.Entry entry) {}

    /** Dispositions of all records of a partition in the order of offsets, after one of them. */
    public List<OfElection> after(int partition, long offset, int limit) {
        return sql.list(
                "select election_uuid, log_offset, tracker, disposition, height, reason from disposition"
                        + " where partition = ? and log_offset > ? order by log_offset limit ?",
                row -> new OfElection(row.text("election_uuid"), entry(row)),
                partition,
                offset,
                limit);
    }

    private static LogDispositions.Entry entry(Row row) {
        return new LogDispositions.Entry(
                row.bigint("log_offset"),
                row.text("tracker"),
                row.constant("disposition", Disposition.class),
                row.optionalInteger("height"),
                row.optionalText("reason"));
    }
}
