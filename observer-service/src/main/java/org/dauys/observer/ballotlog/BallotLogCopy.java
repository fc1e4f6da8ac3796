package org.dauys.observer.ballotlog;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.dauys.kit.sql.Row;
import org.dauys.kit.sql.Sql;

/** What is known of the records of the ballot box. */
@ApplicationScoped
public class BallotLogCopy {

    private static final String COLUMNS =
            "select partition, log_offset, election_uuid, kind, tracker, credential, append_time from log_record ";

    private final Sql sql;

    BallotLogCopy(Sql sql) {
        this.sql = sql;
    }

    void add(List<LogEntry> entries) {
        sql.batch(
                "insert into log_record (partition, log_offset, election_uuid, kind, tracker, credential, append_time)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                entries.stream()
                        .map(entry -> new Object[] {
                            entry.partition(),
                            entry.offset(),
                            entry.electionUuid(),
                            entry.kind(),
                            entry.tracker(),
                            entry.credential(),
                            entry.appendTime()
                        })
                        .toList());
    }

    public Optional<LogEntry> at(int partition, long offset) {
        return sql.one(COLUMNS + "where partition = ? and log_offset = ?", BallotLogCopy::entry, partition, offset);
    }

    /**
     * The first record with the bytes of a ballot of an announced election. A record of another kind is no ballot, and one
     * in another partition than the election's does not count for it.
     */
    public Optional<LogEntry> first(String electionUuid, String tracker) {
        return sql.one(
                COLUMNS + "where election_uuid = ? and tracker = ? and kind = 'ballot' and partition ="
                        + " (select e.partition from election e where e.election_uuid = log_record.election_uuid)"
                        + " order by log_offset limit 1",
                BallotLogCopy::entry,
                electionUuid,
                tracker);
    }

    /** Records of an election after an offset and up to another, in order. */
    public List<LogEntry> between(String electionUuid, int partition, long after, long upTo, int limit) {
        return sql.list(
                COLUMNS + "where election_uuid = ? and partition = ? and log_offset > ? and log_offset <= ?"
                        + " order by log_offset limit ?",
                BallotLogCopy::entry,
                electionUuid,
                partition,
                after,
                upTo,
                limit);
    }

    /** Whether the credential was struck off before this offset. */
    public boolean struckOffBefore(LogEntry ballot) {
        return sql.exists(
                "select 1 from log_record where kind = 'strike-off' and election_uuid = ? and credential = ?"
                        + " and partition = ? and log_offset < ? limit 1",
                ballot.electionUuid(),
                ballot.credential(),
                ballot.partition(),
                ballot.offset());
    }

    /** The last offset of a partition that is here, -1 if none is. */
    public long end(int partition) {
        return sql.number("select coalesce(max(log_offset), -1) from log_record where partition = ?", partition);
    }

    private static LogEntry entry(Row row) {
        return new LogEntry(
                row.integer("partition"),
                row.bigint("log_offset"),
                row.text("election_uuid"),
                row.text("kind"),
                row.text("tracker"),
                row.optionalText("credential"),
                row.instant("append_time"));
    }
}
