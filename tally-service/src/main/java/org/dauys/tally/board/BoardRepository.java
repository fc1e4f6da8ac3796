package org.dauys.tally.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.dauys.events.board.LogDispositions.Disposition;
import org.dauys.events.board.LogDispositions.Entry;
import org.dauys.kit.sql.Sql;

/** How far the board has been published. */
@ApplicationScoped
class BoardRepository {
    private final Sql sql;

    BoardRepository(Sql sql) {
        this.sql = sql;
    }

    /** Unpublished part of a chain: from {@code next} on. */
    record ChainLag(String election, int next) {}

    /** One row of the log index. */
    record LogRow(String election, Entry entry) {}

    /** Whether this process publishes; held until the transaction ends. */
    boolean lead() {
        return sql.tryLock("board");
    }

    List<ChainLag> chainsBehind() {
        return sql.list(
                """
                select e.election, coalesce(c.next_height, 0) as next from election e
                left join board_chain_cursor c on c.election = e.election
                where e.height >= coalesce(c.next_height, 0) order by e.election
                """,
                row -> new ChainLag(row.text("election"), row.integer("next")));
    }

    void chainPublished(String election, int nextHeight) {
        sql.update(
                """
                insert into board_chain_cursor (election, next_height) values (?, ?)
                on conflict (election) do update set next_height = excluded.next_height
                """,
                election,
                nextHeight);
    }

    List<Integer> partitions() {
        return sql.list(
                "select distinct partition from consumer_position where topic = 'dauys.ballots' order by partition",
                row -> row.integer("partition"));
    }

    List<LogRow> logRows(int partition, int limit) {
        return sql.list(
                """
                select * from log_disposition where log_partition = ? and log_offset >= coalesce(
                    (select next_offset from board_log_cursor where log_partition = ?), 0)
                order by log_offset limit ?
                """,
                row -> new LogRow(
                        row.text("election"),
                        new Entry(
                                row.bigint("log_offset"),
                                row.text("tracker"),
                                row.constant("disposition", Disposition.class),
                                row.optionalInteger("height"),
                                row.optionalText("reason"))),
                partition,
                partition,
                limit);
    }

    void logPublished(int partition, long nextOffset) {
        sql.update(
                """
                insert into board_log_cursor (log_partition, next_offset) values (?, ?)
                on conflict (log_partition) do update set next_offset = excluded.next_offset
                """,
                partition,
                nextOffset);
    }
}
