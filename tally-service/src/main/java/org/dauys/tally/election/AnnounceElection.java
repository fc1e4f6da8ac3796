package org.dauys.tally.election;

import jakarta.enterprise.context.ApplicationScoped;
import org.dauys.events.ballotpaper.BallotPaper;
import org.dauys.events.election.ElectionState;
import org.dauys.kit.outbox.Outbox;
import org.dauys.tally.paper.BallotPaperRepository;
import org.dauys.tally.paper.PaperRecord;

/** Tells the other services the whole current state of an election, in the caller's transaction. */
@ApplicationScoped
public class AnnounceElection {
    private final ElectionRepository elections;
    private final BallotPaperRepository papers;
    private final Outbox outbox;

    public AnnounceElection(ElectionRepository elections, BallotPaperRepository papers, Outbox outbox) {
        this.elections = elections;
        this.papers = papers;
        this.outbox = outbox;
    }

    public void announce(String uuid) {
        long version = elections.nextVersion(uuid);
        ElectionRecord election = elections.find(uuid).orElseThrow();
        PaperRecord paper = papers.find(uuid).orElseThrow();
        BallotPaper content = paper.content();
        outbox.publish(
                uuid,
                new ElectionState(
                        uuid,
                        version,
                        election.primaryId(),
                        content.name(),
                        content.territoryIds(),
                        content.contests().stream()
                                .map(BallotPaper.Contest::contestId)
                                .toList(),
                        election.partition(),
                        election.stage(),
                        election.opens(),
                        election.closes(),
                        election.graceSeconds(),
                        election.electionJson(),
                        election.electionHash(),
                        paper.paperSha256(),
                        paper.credentialsPath(),
                        paper.credentialsSha256(),
                        paper.electorate()));
    }
}
