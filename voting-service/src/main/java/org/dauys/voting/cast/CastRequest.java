package org.dauys.voting.cast;

import java.time.Instant;
import java.util.Optional;

/**
 * A request to cast one ballot.
 *
 * @param electionUuid as in the path
 * @param token what gives the right to cast it
 * @param ballot exact bytes; owned by the request from here on
 * @param expires not to be sent to the ballot box after this
 */
record CastRequest(String electionUuid, VotingToken token, byte[] ballot, Optional<Instant> expires) {

    boolean isExpiredAt(Instant now) {
        return expires.filter(now::isAfter).isPresent();
    }

    @Override
    public String toString() {
        return "CastRequest[" + ballot.length + " bytes]";
    }
}
