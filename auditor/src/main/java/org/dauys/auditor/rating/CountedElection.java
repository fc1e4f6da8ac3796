package org.dauys.auditor.rating;

import java.util.List;
import org.dauys.events.ballotpaper.BallotPaper;

/**
 * An election whose record is verified up to its result.
 *
 * @param supplementary whether a roll of late admissions votes in it
 * @param paper that the record commits to
 * @param counted ballots that count
 * @param result per question the count of each choice; first that of blank votes where the question has them
 */
record CountedElection(String uuid, boolean supplementary, BallotPaper paper, int counted, List<List<Integer>> result) {

    /** Whether the result has one count for each line of the paper. */
    boolean fits() {
        List<Integer> lines = paper.contests().stream()
                .map(contest -> contest.candidates().size() + (contest.blank() ? 1 : 0))
                .toList();
        return result.stream().map(List::size).toList().equals(lines);
    }
}
