package org.dauys.voting.election;

import java.util.Optional;
import org.dauys.events.election.ElectionState;

/**
 * An announced election as this pod knows it.
 *
 * @param state latest announced state
 * @param rules present once its credential list is here, and as long as ballots may come
 */
public record KnownElection(ElectionState state, Optional<BallotRules> rules) {

    /** Whether ballots may come and their rules are still being fetched. */
    boolean isMissingRules() {
        return mayTakeBallots() && rules.isEmpty();
    }

    boolean mayTakeBallots() {
        return state.stage() == ElectionState.Stage.SET_UP;
    }

    /** The same election after a later announcement. */
    KnownElection updated(ElectionState latest) {
        boolean sameRules = latest.stage() == ElectionState.Stage.SET_UP
                && latest.electionHash().equals(state.electionHash())
                && latest.credentialsSha256().equals(state.credentialsSha256());
        return new KnownElection(latest, sameRules ? rules : Optional.empty());
    }

    KnownElection with(BallotRules fetched) {
        return new KnownElection(state, Optional.of(fetched));
    }
}
