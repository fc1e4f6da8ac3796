package org.dauys.tally.rating;

import org.dauys.events.ballotpaper.BallotPaper;

/**
 * A candidacy with its marks over all elections of the contest.
 *
 * @param candidate as on the ballot paper
 * @param drawn position on the paper, from 0
 * @param votes marks
 * @param woman in the ranking of the women
 * @param under35 in the ranking of those under 35
 * @param isVoid removed or withdrawn: the marks are void
 */
record Standing(
        BallotPaper.Candidate candidate, int drawn, long votes, boolean woman, boolean under35, boolean isVoid) {}
