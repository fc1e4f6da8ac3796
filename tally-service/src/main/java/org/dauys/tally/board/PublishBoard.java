package org.dauys.tally.board;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.dauys.events.board.LogDispositions;
import org.dauys.tally.TallyConfig;
import org.dauys.tally.board.BoardRepository.ChainLag;
import org.dauys.tally.board.BoardRepository.LogRow;
import org.dauys.tally.chain.ChainRepository;
import org.dauys.tally.chain.ChainRepository.StoredEvent;
import org.dauys.tally.log.LogProducer;

/**
 * Publishes what is new on the board at every interval. The cursor moves after the brokers have acknowledged; what was
 * sent before a crash is sent again, and is the same.
 */
@ApplicationScoped
public class PublishBoard {
    private static final int TIMEOUT_SECONDS = 300;

    private final BoardRepository cursors;
    private final ChainRepository chains;
    private final BoardMessages messages;
    private final LogProducer producer;
    private final int batch;

    public PublishBoard(
            BoardRepository cursors,
            ChainRepository chains,
            BoardMessages messages,
            LogProducer producer,
            TallyConfig config) {
        this.cursors = cursors;
        this.chains = chains;
        this.messages = messages;
        this.producer = producer;
        this.batch = config.board().batch();
    }

    @Scheduled(every = "${dauys.tally.board-interval}", concurrentExecution = ConcurrentExecution.SKIP)
    void publish() {
        boolean more = true;
        while (more) {
            more = QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(this::round);
        }
    }

    /** One batch; whether there may be more. */
    private boolean round() {
        if (!cursors.lead()) {
            return false;
        }
        // The log index is read before the chains, and sent after them: a height is on the board before it is named.
        Map<Integer, List<LogRow>> index = new LinkedHashMap<>();
        for (int partition : cursors.partitions()) {
            List<LogRow> rows = cursors.logRows(partition, batch);
            if (!rows.isEmpty()) {
                index.put(partition, rows);
            }
        }
        boolean more = false;
        for (ChainLag lag : cursors.chainsBehind()) {
            more |= publishChain(lag);
        }
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        index.forEach((partition, rows) -> records.addAll(dispositions(partition, rows)));
        producer.send(records);
        for (Map.Entry<Integer, List<LogRow>> each : index.entrySet()) {
            List<LogRow> rows = each.getValue();
            cursors.logPublished(
                    each.getKey(), rows.get(rows.size() - 1).entry().offset() + 1);
            more |= rows.size() == batch;
        }
        return more;
    }

    private boolean publishChain(ChainLag lag) {
        List<StoredEvent> events = chains.events(lag.election(), lag.next(), batch);
        producer.send(events.stream()
                .map(event -> messages.chainEvent(lag.election(), event))
                .toList());
        cursors.chainPublished(lag.election(), lag.next() + events.size());
        return events.size() == batch;
    }

    private List<ProducerRecord<byte[], byte[]>> dispositions(int partition, List<LogRow> rows) {
        Map<String, List<LogDispositions.Entry>> byElection = new LinkedHashMap<>();
        rows.forEach(row -> byElection
                .computeIfAbsent(row.election(), uuid -> new ArrayList<>())
                .add(row.entry()));
        return byElection.entrySet().stream()
                .map(each -> messages.dispositions(new LogDispositions(each.getKey(), partition, each.getValue())))
                .toList();
    }
}
