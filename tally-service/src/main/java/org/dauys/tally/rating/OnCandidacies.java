package org.dauys.tally.rating;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.dauys.events.Topic;
import org.dauys.events.candidacy.CandidacyState;
import org.dauys.kit.inbox.ReceivedRecord;
import org.dauys.kit.inbox.TopicConsumer;

/** Takes in candidacies; what changes in one is seen in the ratings of its contests. */
@ApplicationScoped
class OnCandidacies extends TopicConsumer {
    private final CandidacyRepository candidacies;
    private final RateContest ratings;

    OnCandidacies(CandidacyRepository candidacies, RateContest ratings) {
        this.candidacies = candidacies;
        this.ratings = ratings;
    }

    @Override
    public String name() {
        return "candidacies";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.CANDIDACIES);
    }

    @Override
    public int maxBatch() {
        return 1;
    }

    @Override
    public void handle(ReceivedRecord record) {
        CandidacyState candidacy = record.data(CandidacyState.class);
        if (candidacies.store(candidacy)) {
            candidacy.contestIds().stream().sorted().forEach(contest -> ratings.rate(candidacy.primaryId(), contest));
        }
    }
}
