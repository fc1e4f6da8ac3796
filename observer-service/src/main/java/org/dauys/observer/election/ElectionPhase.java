package org.dauys.observer.election;

import java.time.Instant;
import org.dauys.events.election.ElectionState;
import org.dauys.events.election.ElectionState.Stage;

/** Where an election stands for those who look at it: its stage and, until ballots have ended, the time of day. */
public enum ElectionPhase {
    /** Set up; voting has not opened. */
    ANNOUNCED,
    /** Voting is open. */
    OPEN,
    /** Voting has closed; the end of ballots is not chained yet. */
    CLOSED,
    BALLOTS_ENDED,
    ENCRYPTED_TALLY,
    RESULT;

    static ElectionPhase of(ElectionState election, Instant now) {
        if (election.stage() != Stage.SET_UP) {
            return valueOf(election.stage().name());
        }
        if (now.isBefore(election.opens())) {
            return ANNOUNCED;
        }
        return now.isAfter(election.closes()) ? CLOSED : OPEN;
    }
}
