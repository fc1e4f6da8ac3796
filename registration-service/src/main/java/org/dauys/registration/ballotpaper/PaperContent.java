package org.dauys.registration.ballotpaper;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dauys.events.ballotpaper.BallotPaper;
import org.dauys.events.json.CanonicalJson;
import org.dauys.registration.contest.Finding;
import org.dauys.registration.contest.PlannedElection;

/**
 * All ballot papers of a primary as they would be now, before any election has its identifier.
 *
 * @param calendarVersion of the dates with which registration would be closed
 * @param papers one for each planned election
 * @param findings what stands in the way of closing the registration with them
 * @param remarks what does not, and is to be seen by whoever signs
 */
record PaperContent(long calendarVersion, List<Draft> papers, List<Finding> findings, List<Finding> remarks) {

    /** Format of ballot papers, see {@link BallotPaper#format()}. */
    private static final int FORMAT = 1;

    /** The paper of one election. */
    record Draft(PlannedElection election, List<BallotPaper.Contest> contests) {

        BallotPaper of(String primaryId, String electionUuid) {
            return new BallotPaper(FORMAT, primaryId, electionUuid, election.name(), election.territoryIds(), contests);
        }
    }

    private record Hashed(long calendarVersion, List<Draft> papers) {}

    /** What a registrar proposes and a controller countersigns: papers and dates. */
    String sha256() {
        return CanonicalJson.sha256(CanonicalJson.write(new Hashed(calendarVersion, papers)));
    }

    int contests() {
        Set<String> contests = new HashSet<>();
        papers.forEach(paper -> paper.contests().forEach(contest -> contests.add(contest.contestId())));
        return contests.size();
    }

    int candidates() {
        Set<String> candidates = new HashSet<>();
        papers.forEach(paper -> paper.contests().forEach(contest -> contest.candidates()
                .forEach(candidate -> candidates.add(candidate.candidacyId()))));
        return candidates.size();
    }
}
