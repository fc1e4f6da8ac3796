package org.dauys.tally.count;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.dauys.events.ballotpaper.BallotPaper;
import org.dauys.events.election.ElectionState.Stage;
import org.dauys.events.result.ElectionResultPublished;
import org.dauys.events.result.ElectionResultPublished.CandidateCount;
import org.dauys.events.result.ElectionResultPublished.QuestionCount;
import org.dauys.kit.outbox.Outbox;
import org.dauys.protocol.archive.EventType;
import org.dauys.protocol.tally.ElectionResult;
import org.dauys.tally.chain.ChainExtension;
import org.dauys.tally.chain.ChainRepository;
import org.dauys.tally.election.AnnounceElection;
import org.dauys.tally.election.ElectionRecord;
import org.dauys.tally.election.ElectionRepository;
import org.dauys.tally.paper.BallotPaperRepository;
import org.dauys.tally.paper.PaperRecord;
import org.dauys.tally.rating.RateContest;

/** Combines the partial decryptions of all trustees into the result (specification 4.21), chains and publishes it. */
@ApplicationScoped
class FindResult {
    private final CountRepository counts;
    private final BallotPaperRepository papers;
    private final ElectionRepository elections;
    private final ChainRepository chains;
    private final AnnounceElection announcements;
    private final RateContest ratings;
    private final Outbox outbox;

    FindResult(
            CountRepository counts,
            BallotPaperRepository papers,
            ElectionRepository elections,
            ChainRepository chains,
            AnnounceElection announcements,
            RateContest ratings,
            Outbox outbox) {
        this.counts = counts;
        this.papers = papers;
        this.elections = elections;
        this.chains = chains;
        this.announcements = announcements;
        this.ratings = ratings;
        this.outbox = outbox;
    }

    /**
     * Runs in a transaction, when every trustee's partial decryption is there.
     *
     * @throws org.dauys.protocol.tally.UndecryptableTallyException if they do not decrypt the tally to any count
     */
    void find(ElectionRecord election) {
        String uuid = election.uuid();
        SealedCount sealed = counts.sealed(election);
        ElectionResult result = ElectionResult.combine(
                sealed.trustees(), sealed.tally(), sealed.numTallied(), counts.decryptions(uuid));
        ElectionRecord locked = elections.lock(uuid).orElseThrow();
        if (locked.stage() != Stage.ENCRYPTED_TALLY) {
            return;
        }
        ChainExtension chain = chains.open(locked);
        chain.append(EventType.RESULT, List.of(result.canonicalBytes()));
        chains.save(chain);
        elections.moveTo(uuid, Stage.RESULT);
        PaperRecord paper = papers.find(uuid).orElseThrow();
        ElectionResultPublished published = published(paper, sealed.numTallied(), result);
        counts.saveResult(published);
        outbox.publish(uuid, published);
        announcements.announce(uuid);
        // In one order for everybody: two elections that share contests may be finished at once.
        paper.content().contests().stream()
                .map(BallotPaper.Contest::contestId)
                .sorted()
                .forEach(contest -> ratings.rate(paper.primaryId(), contest));
    }

    private static ElectionResultPublished published(PaperRecord paper, int numTallied, ElectionResult result) {
        List<BallotPaper.Contest> contests = paper.content().contests();
        List<QuestionCount> questions = new ArrayList<>();
        for (int i = 0; i < contests.size(); i++) {
            questions.add(question(contests.get(i), result.result().get(i)));
        }
        return new ElectionResultPublished(
                paper.electionUuid(), 1, paper.primaryId(), numTallied, paper.electorate(), questions);
    }

    private static QuestionCount question(BallotPaper.Contest contest, List<Integer> counts) {
        int first = contest.blank() ? 1 : 0;
        List<CandidateCount> candidates = new ArrayList<>();
        for (int j = 0; j < contest.candidates().size(); j++) {
            candidates.add(new CandidateCount(contest.candidates().get(j).candidacyId(), counts.get(first + j)));
        }
        return new QuestionCount(contest.contestId(), contest.blank() ? counts.get(0) : 0, candidates);
    }
}
