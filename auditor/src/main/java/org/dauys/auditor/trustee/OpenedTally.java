package org.dauys.auditor.trustee;

import org.dauys.protocol.tally.BoundDecryptionProof;
import org.dauys.protocol.tally.PartialDecryption;

/**
 * What a trustee hands over after verifying a record.
 *
 * @param owner the trustee's number in the record, from 1
 * @param partialDecryption for the chain
 * @param bindingProof for beside the archive
 */
public record OpenedTally(int owner, PartialDecryption partialDecryption, BoundDecryptionProof bindingProof) {}
