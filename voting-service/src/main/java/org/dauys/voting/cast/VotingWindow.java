package org.dauys.voting.cast;

import java.time.Instant;
import org.dauys.events.election.ElectionState;

/**
 * Whether ballots are taken, by this pod's clock: a filter before the ballot box, whose own time then decides whether a
 * ballot counts.
 */
enum VotingWindow {
    NOT_YET,
    OPEN,
    CLOSED;

    /**
     * @param state of the election
     * @param now this pod's time
     * @param tokenIssuedAt the grace after the close is for tokens issued before the close
     */
    static VotingWindow of(ElectionState state, Instant now, Instant tokenIssuedAt) {
        if (state.stage() != ElectionState.Stage.SET_UP) {
            return CLOSED;
        }
        if (now.isBefore(state.opens())) {
            return NOT_YET;
        }
        Instant last = tokenIssuedAt.isBefore(state.closes()) ? state.lastAppendTime() : state.closes();
        return now.isAfter(last) ? CLOSED : OPEN;
    }
}
