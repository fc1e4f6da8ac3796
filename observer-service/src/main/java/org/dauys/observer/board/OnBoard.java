package org.dauys.observer.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.dauys.events.MessageType;
import org.dauys.events.Topic;
import org.dauys.events.board.ChainEvent;
import org.dauys.events.board.LogDispositions;
import org.dauys.kit.inbox.ReceivedRecord;
import org.dauys.kit.inbox.TopicConsumer;

/** Takes in the board: chain events and what became of the records of the ballot box. */
@ApplicationScoped
class OnBoard extends TopicConsumer {

    private final ReceiveEvents events;
    private final Dispositions dispositions;
    private final GrowChains chains;

    OnBoard(ReceiveEvents events, Dispositions dispositions, GrowChains chains) {
        this.events = events;
        this.dispositions = dispositions;
        this.chains = chains;
    }

    @Override
    public String name() {
        return "board";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.BOARD);
    }

    @Override
    public void handle(ReceivedRecord record) {
        if (record.ceType().equals(MessageType.CHAIN_EVENT.ceType())) {
            events.receive(record.data(ChainEvent.class));
        } else if (record.ceType().equals(MessageType.LOG_DISPOSITIONS.ceType())) {
            dispositions.receive(record.data(LogDispositions.class));
        }
    }

    @Override
    public void committed(List<ReceivedRecord> records) {
        chains.wake();
    }
}
