package org.dauys.observer.ballotpaper;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.dauys.events.Topic;
import org.dauys.events.ballotpaper.BallotPaperPublished;
import org.dauys.kit.inbox.ReceivedRecord;
import org.dauys.kit.inbox.TopicConsumer;
import org.dauys.observer.alarm.AlarmBook;
import org.dauys.observer.alarm.AlarmKind;
import org.dauys.observer.payload.Sha256Hex;

/** Takes in final ballot papers, if they are what their hash says. */
@ApplicationScoped
class OnBallotPapers extends TopicConsumer {

    private final BallotPapers papers;
    private final AlarmBook alarms;

    OnBallotPapers(BallotPapers papers, AlarmBook alarms) {
        this.papers = papers;
        this.alarms = alarms;
    }

    @Override
    public String name() {
        return "ballot-papers";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.BALLOT_PAPERS);
    }

    @Override
    public void handle(ReceivedRecord record) {
        if (record.value().length == 0) {
            return;
        }
        BallotPaperPublished paper = record.data(BallotPaperPublished.class);
        String hash = Sha256Hex.of(paper.ballotPaper().getBytes(StandardCharsets.UTF_8));
        if (hash.equals(paper.ballotPaperSha256())) {
            papers.keep(paper);
        } else {
            alarms.raise(
                    paper.electionUuid(),
                    AlarmKind.OBJECT_UNAVAILABLE,
                    "ballot paper",
                    "published with another hash than its own");
        }
    }
}
