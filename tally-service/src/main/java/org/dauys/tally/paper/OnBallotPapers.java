package org.dauys.tally.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.dauys.events.Topic;
import org.dauys.events.ballotpaper.BallotPaper;
import org.dauys.events.ballotpaper.BallotPaperPublished;
import org.dauys.events.json.CanonicalJson;
import org.dauys.kit.inbox.ReceivedRecord;
import org.dauys.kit.inbox.TopicConsumer;
import org.jboss.logging.Logger;

/** Takes in final ballot papers. One that contradicts itself is left out, and with it its election. */
@ApplicationScoped
public class OnBallotPapers extends TopicConsumer {
    private static final Logger LOG = Logger.getLogger(OnBallotPapers.class);

    private final BallotPaperRepository papers;

    public OnBallotPapers(BallotPaperRepository papers) {
        this.papers = papers;
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
        BallotPaperPublished published = record.data(BallotPaperPublished.class);
        byte[] bytes = published.ballotPaper().getBytes(StandardCharsets.UTF_8);
        BallotPaper content = BallotPaper.parse(bytes);
        if (!CanonicalJson.sha256(bytes).equals(published.ballotPaperSha256())
                || !content.electionUuid().equals(published.electionUuid())
                || !content.primaryId().equals(published.primaryId())) {
            LOG.errorf(
                    "The ballot paper of election %s contradicts its announcement; ignored", published.electionUuid());
            return;
        }
        papers.store(published, content);
    }
}
