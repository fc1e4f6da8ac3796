package org.dauys.protocol.audit;

import java.util.Optional;
import org.dauys.protocol.archive.EventType;
import org.dauys.protocol.digest.Sha256;
import org.dauys.protocol.election.ElectionHash;
import org.dauys.protocol.election.ElectionUuid;
import org.dauys.protocol.tally.ElectionResult;

/**
 * What a record holds, as far as it has been verified.
 *
 * @param uuid the election, once Setup is verified
 * @param electionHash φ
 * @param height of the last verified event, -1 without one
 * @param headHash digest of that event
 * @param lastEvent type of that event
 * @param credentials number of public credentials
 * @param ballots number of ballots in the record
 * @param counted number of ballots that count: the last of each credential
 * @param encryptedTally digest of the encrypted tally
 * @param partialDecryptions number of trustees that have decrypted
 * @param result the result, in a complete record
 */
public record RecordSummary(
        Optional<ElectionUuid> uuid,
        Optional<ElectionHash> electionHash,
        int height,
        Optional<Sha256> headHash,
        Optional<EventType> lastEvent,
        int credentials,
        int ballots,
        int counted,
        Optional<Sha256> encryptedTally,
        int partialDecryptions,
        Optional<ElectionResult> result) {

    /** Whether the record ends with a result; a valid record may still be growing. */
    public boolean isComplete() {
        return result.isPresent();
    }
}
