package org.dauys.auditor.rating;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dauys.events.ballotpaper.BallotPaper;

/**
 * One contest over all its elections.
 *
 * @param contest as every paper has it
 * @param elections uuids of those that ask it
 * @param ballots that count, over all of them
 * @param blank votes
 * @param votes by candidacy, in the drawn order
 */
record ContestSum(
        BallotPaper.Contest contest, List<String> elections, int ballots, long blank, Map<String, Long> votes) {

    /**
     * The sums of every contest, by its id.
     *
     * @param objections where two papers ask different questions under one id
     */
    static Map<String, ContestSum> of(List<CountedElection> elections, List<String> objections) {
        Map<String, ContestSum> sums = new TreeMap<>();
        for (CountedElection election : elections) {
            List<BallotPaper.Contest> contests = election.paper().contests();
            for (int question = 0; question < contests.size(); question++) {
                BallotPaper.Contest contest = contests.get(question);
                ContestSum before = sums.getOrDefault(contest.contestId(), none(contest));
                if (!before.contest().equals(contest)) {
                    objections.add("contest " + contest.contestId() + ": election " + election.uuid()
                            + " asks something else than election "
                            + before.elections().get(0));
                    continue;
                }
                sums.put(contest.contestId(), before.plus(election, question));
            }
        }
        return sums;
    }

    private static ContestSum none(BallotPaper.Contest contest) {
        return new ContestSum(contest, List.of(), 0, 0, Map.of());
    }

    private ContestSum plus(CountedElection election, int question) {
        List<Integer> counts = election.result().get(question);
        int first = contest.blank() ? 1 : 0;
        Map<String, Long> sums = new LinkedHashMap<>();
        for (int i = 0; i < contest.candidates().size(); i++) {
            String candidacy = contest.candidates().get(i).candidacyId();
            sums.put(candidacy, votes.getOrDefault(candidacy, 0L) + counts.get(first + i));
        }
        List<String> asking = new ArrayList<>(elections);
        asking.add(election.uuid());
        return new ContestSum(
                contest,
                List.copyOf(asking),
                ballots + election.counted(),
                blank + (contest.blank() ? counts.get(0) : 0),
                sums);
    }
}
