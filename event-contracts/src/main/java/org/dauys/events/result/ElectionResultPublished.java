package org.dauys.events.result;

import java.util.List;
import org.dauys.events.Versioned;

/**
 * The count of one election (topic {@code dauys.results}, key: election).
 *
 * @param electionUuid the election
 * @param version grows with every change
 * @param primaryId the primary
 * @param ballotsCounted last ballots, one per credential
 * @param electorate public credentials
 * @param questions per question, contest and counts
 */
public record ElectionResultPublished(
        String electionUuid,
        long version,
        String primaryId,
        int ballotsCounted,
        int electorate,
        List<QuestionCount> questions)
        implements Versioned {

    /**
     * @param contestId the contest
     * @param blankVotes 0 where no blank vote is allowed
     * @param candidates in the order of the ballot paper
     */
    public record QuestionCount(String contestId, long blankVotes, List<CandidateCount> candidates) {}

    /** Marks for one candidacy. */
    public record CandidateCount(String candidacyId, long votes) {}
}
