package org.dauys.tally.rating;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dauys.events.ballotpaper.BallotPaper;
import org.dauys.events.result.ContestRating;
import org.dauys.events.result.ElectionResultPublished;
import org.dauys.events.result.ElectionResultPublished.QuestionCount;
import org.dauys.kit.outbox.Outbox;
import org.dauys.tally.TallyConfig;
import org.dauys.tally.paper.BallotPaperRepository;
import org.dauys.tally.paper.PaperRecord;
import org.dauys.tally.rating.CandidacyRepository.Traits;

/** Makes the rating of a contest once every election that asks it has a result, and again when a candidacy changes. */
@ApplicationScoped
public class RateContest {
    private final BallotPaperRepository papers;
    private final CandidacyRepository candidacies;
    private final RatingRepository ratings;
    private final Outbox outbox;
    private final TieRule tieRule;

    public RateContest(
            BallotPaperRepository papers,
            CandidacyRepository candidacies,
            RatingRepository ratings,
            Outbox outbox,
            TallyConfig config) {
        this.papers = papers;
        this.candidacies = candidacies;
        this.ratings = ratings;
        this.outbox = outbox;
        this.tieRule = config.tieRule();
    }

    /** Runs in the caller's transaction. Nothing happens while a result is missing, or if nothing has changed. */
    public void rate(String primaryId, String contestId) {
        ratings.lock(primaryId, contestId);
        List<PaperRecord> asking = papers.asking(primaryId, contestId);
        List<ElectionResultPublished> results = ratings.results(primaryId, contestId);
        if (asking.isEmpty() || results.size() < asking.size()) {
            return;
        }
        Optional<ContestRating> before = ratings.find(primaryId, contestId);
        long version = before.map(ContestRating::version).orElse(0L);
        if (before.isPresent() && make(version, asking, results, contestId).equals(before.get())) {
            return;
        }
        ContestRating rating = make(version + 1, asking, results, contestId);
        ratings.save(rating);
        outbox.publish(rating.key(), rating);
    }

    private ContestRating make(
            long version, List<PaperRecord> asking, List<ElectionResultPublished> results, String contestId) {
        BallotPaper.Contest contest = asking.get(0).content().contests().stream()
                .filter(each -> each.contestId().equals(contestId))
                .findFirst()
                .orElseThrow();
        Totals totals = Totals.of(results, contestId);
        Rankings rankings = new Rankings(standings(contest, totals), contest.seats(), tieRule);
        return new ContestRating(
                contestId,
                version,
                asking.get(0).primaryId(),
                contest.seats(),
                tieRule.label(),
                totals.ballots(),
                totals.blank(),
                rankings.overall(),
                rankings.women(),
                rankings.under35(),
                rankings.voided());
    }

    private List<Standing> standings(BallotPaper.Contest contest, Totals totals) {
        List<String> ids = contest.candidates().stream()
                .map(BallotPaper.Candidate::candidacyId)
                .toList();
        Map<String, Traits> traits = candidacies.traits(ids);
        Set<String> removed = candidacies.removed(ids);
        List<Standing> standings = new ArrayList<>();
        for (int drawn = 0; drawn < ids.size(); drawn++) {
            String id = ids.get(drawn);
            Traits of = traits.getOrDefault(id, Traits.UNKNOWN);
            standings.add(new Standing(
                    contest.candidates().get(drawn),
                    drawn,
                    totals.votes().getOrDefault(id, 0L),
                    of.woman(),
                    of.under35(),
                    !of.standing() || removed.contains(id)));
        }
        return standings;
    }

    /** Sums of one contest over its elections. */
    private record Totals(int ballots, long blank, Map<String, Long> votes) {
        static Totals of(List<ElectionResultPublished> results, String contestId) {
            int ballots = 0;
            long blank = 0;
            Map<String, Long> votes = new HashMap<>();
            for (ElectionResultPublished result : results) {
                ballots += result.ballotsCounted();
                for (QuestionCount question : result.questions()) {
                    if (question.contestId().equals(contestId)) {
                        blank += question.blankVotes();
                        question.candidates().forEach(each -> votes.merge(each.candidacyId(), each.votes(), Long::sum));
                    }
                }
            }
            return new Totals(ballots, blank, votes);
        }
    }
}
