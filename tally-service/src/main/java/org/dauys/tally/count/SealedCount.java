package org.dauys.tally.count;

import java.nio.charset.StandardCharsets;
import org.dauys.protocol.election.Election;
import org.dauys.protocol.election.ElectionHash;
import org.dauys.protocol.tally.EncryptedTally;
import org.dauys.protocol.trustee.Trustees;
import org.dauys.tally.election.ElectionRecord;

/**
 * An election that waits to be opened.
 *
 * @param record its row
 * @param electionHash φ
 * @param trustees owner 1 is the server
 * @param tally the encrypted tally
 * @param numTallied ballots that count
 */
record SealedCount(
        ElectionRecord record, ElectionHash electionHash, Trustees trustees, EncryptedTally tally, int numTallied) {

    static SealedCount of(ElectionRecord record, EncryptedTally tally, int numTallied) {
        return new SealedCount(
                record,
                Election.parse(record.electionJson().getBytes(StandardCharsets.UTF_8))
                        .hash(),
                Trustees.parse(record.trusteesJson().getBytes(StandardCharsets.UTF_8)),
                tally,
                numTallied);
    }
}
