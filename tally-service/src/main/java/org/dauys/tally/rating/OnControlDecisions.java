package org.dauys.tally.rating;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.dauys.events.Topic;
import org.dauys.events.control.ControlDecision;
import org.dauys.kit.inbox.ReceivedRecord;
import org.dauys.kit.inbox.TopicConsumer;

/** Takes in decisions of control: a removal makes marks void, a restoration brings them back. */
@ApplicationScoped
class OnControlDecisions extends TopicConsumer {
    private final CandidacyRepository candidacies;
    private final RateContest ratings;

    OnControlDecisions(CandidacyRepository candidacies, RateContest ratings) {
        this.candidacies = candidacies;
        this.ratings = ratings;
    }

    @Override
    public String name() {
        return "control-decisions";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.CONTROL_DECISIONS);
    }

    @Override
    public int maxBatch() {
        return 1;
    }

    @Override
    public void handle(ReceivedRecord record) {
        ControlDecision decision = record.data(ControlDecision.class);
        if (candidacies.store(decision)) {
            decision.contestIds().stream().sorted().forEach(contest -> ratings.rate(decision.primaryId(), contest));
        }
    }
}
