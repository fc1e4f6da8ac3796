package org.dauys.voting.cast;

import java.time.Instant;
import java.util.Optional;
import org.dauys.protocol.credential.PublicCredential;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The claims of a voting token whose signature, issuer, audience and times hold: a right to vote, and no person.
 *
 * @param credential public credential, the token's subject
 * @param electionUuid the one election it is for
 * @param issuedAt decides whether it may be used within the grace after the close
 */
record VotingToken(PublicCredential credential, String electionUuid, Instant issuedAt) {

    static final String ELECTION_CLAIM = "election";

    /** The voting token in a verified JWT; empty if the JWT is not one. */
    static Optional<VotingToken> of(JsonWebToken jwt) {
        String subject = jwt.getSubject();
        Object election = jwt.getClaim(ELECTION_CLAIM);
        if (subject == null || election == null || jwt.getIssuedAtTime() == 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(new VotingToken(
                    PublicCredential.parse(subject),
                    election.toString(),
                    Instant.ofEpochSecond(jwt.getIssuedAtTime())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
