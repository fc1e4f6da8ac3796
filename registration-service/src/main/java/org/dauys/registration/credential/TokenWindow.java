package org.dauys.registration.credential;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.dauys.events.election.ElectionState;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.registration.announced.AnnouncedElections;

/**
 * Until when an election gives voting tokens: while voting is not closed, and while that is known. Voting-service takes
 * ballots in the grace after the close with tokens issued before it, so a token issued at the close or later must not
 * exist: its time is rounded down, and would be before the close.
 */
final class TokenWindow {

    private static final Duration SOON = Duration.ofSeconds(2);

    private TokenWindow() {}

    /** @throws ProblemException {@code unavailable}, {@link CredentialProblem#VOTING_CLOSED} */
    static void require(AnnouncedElections announced, String electionUuid, Instant now) {
        require(announced.ready(), announced.find(electionUuid), now);
    }

    /** @param known whether everything that has been announced is known, a close among it */
    static void require(boolean known, Optional<ElectionState> election, Instant now) {
        if (election.filter(state -> !now.isBefore(state.closes())).isPresent()) {
            throw new ProblemException(CredentialProblem.VOTING_CLOSED);
        }
        if (!known) {
            throw new ProblemException(KitProblem.UNAVAILABLE).retryAfter(SOON);
        }
    }
}
