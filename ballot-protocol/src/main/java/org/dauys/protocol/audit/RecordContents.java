package org.dauys.protocol.audit;

import java.util.Map;
import java.util.Optional;
import org.dauys.protocol.credential.PublicCredentials;
import org.dauys.protocol.election.Election;
import org.dauys.protocol.election.ElectionHash;
import org.dauys.protocol.tally.EncryptedTally;
import org.dauys.protocol.tally.PartialDecryption;
import org.dauys.protocol.trustee.Trustees;

/**
 * The verified contents of a record, for those who go on working with it: a trustee who decrypts the encrypted tally,
 * an auditor who checks binding proofs or looks for a tracker.
 *
 * @param setup what the Setup event holds
 * @param encryptedTally the sum of the last ballots
 * @param partialDecryptions by owner number, from 1
 * @param ballots where ballots stand
 */
public record RecordContents(
        Optional<Setup> setup,
        Optional<EncryptedTally> encryptedTally,
        Map<Integer, PartialDecryption> partialDecryptions,
        BallotIndex ballots) {
    public RecordContents {
        partialDecryptions = Map.copyOf(partialDecryptions);
    }

    /** Election, trustees and list of credentials. */
    public record Setup(
            Election election, ElectionHash electionHash, Trustees trustees, PublicCredentials credentials) {}
}
