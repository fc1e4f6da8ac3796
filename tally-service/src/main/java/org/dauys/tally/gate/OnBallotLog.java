package org.dauys.tally.gate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.dauys.events.Topic;
import org.dauys.events.ballotlog.BallotLog;
import org.dauys.kit.inbox.ReceivedRecord;
import org.dauys.kit.inbox.TopicConsumer;
import org.dauys.tally.log.LogRecord;

/** Reads the ballot log in order and hands it to the gate, position and effect in one transaction. */
@ApplicationScoped
public class OnBallotLog extends TopicConsumer {
    private final Gate gate;

    public OnBallotLog(Gate gate) {
        this.gate = gate;
    }

    @Override
    public String name() {
        return "gate";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.BALLOTS);
    }

    @Override
    public void handleBatch(List<ReceivedRecord> records) {
        gate.pass(records.stream().map(OnBallotLog::read).toList());
    }

    private static LogRecord read(ReceivedRecord record) {
        return new LogRecord(
                record.partition(),
                record.offset(),
                record.timestamp(),
                record.header(BallotLog.KIND_HEADER),
                record.header(BallotLog.ELECTION_HEADER).filter(BallotLog::canBeElection),
                record.value());
    }
}
