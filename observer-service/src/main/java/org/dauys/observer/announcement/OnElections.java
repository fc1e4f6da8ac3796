package org.dauys.observer.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import org.dauys.events.Topic;
import org.dauys.events.election.ElectionState;
import org.dauys.kit.inbox.ReceivedRecord;
import org.dauys.kit.inbox.TopicConsumer;
import org.dauys.observer.stream.StreamEvents;
import org.dauys.observer.stream.StreamName;

/** Takes in announced elections. */
@ApplicationScoped
class OnElections extends TopicConsumer {

    private final Elections elections;
    private final StreamEvents streams;

    OnElections(Elections elections, StreamEvents streams) {
        this.elections = elections;
        this.streams = streams;
    }

    record StageReached(String uuid, ElectionState.Stage stage, Instant opens, Instant closes) {}

    @Override
    public String name() {
        return "elections";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.ELECTIONS);
    }

    @Override
    public void handle(ReceivedRecord record) {
        if (record.value().length == 0) {
            return;
        }
        ElectionState state = record.data(ElectionState.class);
        if (elections.keep(state)) {
            streams.add(
                    StreamName.TALLY,
                    state.electionUuid(),
                    new StageReached(state.electionUuid(), state.stage(), state.opens(), state.closes()));
        }
    }
}
