package org.dauys.tally.gate;

import org.dauys.protocol.ballot.BallotChecker;
import org.dauys.protocol.credential.PublicCredential;
import org.dauys.protocol.credential.PublicCredentials;

/**
 * What the gate needs of an election and what never changes after Setup.
 *
 * @param uuid Belenios uuid
 * @param partition of {@code dauys.ballots}
 * @param credentials who may vote
 * @param checker for its ballots
 */
record GateElection(String uuid, int partition, PublicCredentials credentials, BallotChecker checker) {

    boolean lists(String credentialHex) {
        try {
            return credentials.contains(PublicCredential.parse(credentialHex));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
