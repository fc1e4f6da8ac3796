package org.dauys.observer.accreditation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.dauys.events.Topic;
import org.dauys.events.candidacy.CandidacyState;
import org.dauys.kit.inbox.ReceivedRecord;
import org.dauys.kit.inbox.TopicConsumer;

/** Takes in the public state of candidacies. */
@ApplicationScoped
class OnCandidacies extends TopicConsumer {

    private final Candidacies candidacies;

    OnCandidacies(Candidacies candidacies) {
        this.candidacies = candidacies;
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
    public void handle(ReceivedRecord record) {
        if (record.value().length > 0) {
            candidacies.keep(record.data(CandidacyState.class));
        }
    }
}
