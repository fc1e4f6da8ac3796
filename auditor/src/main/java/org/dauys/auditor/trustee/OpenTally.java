package org.dauys.auditor.trustee;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.dauys.auditor.verify.Verdict;
import org.dauys.auditor.verify.VerifyRecord;
import org.dauys.auditor.verify.VerifyRequest;
import org.dauys.protocol.audit.RecordContents;
import org.dauys.protocol.audit.VerificationProgress;
import org.dauys.protocol.tally.BoundDecryptionProof;
import org.dauys.protocol.tally.EncryptedTally;
import org.dauys.protocol.tally.PartialDecryption;
import org.dauys.protocol.trustee.TrusteeKeyPair;

/** Decrypts a trustee's share of one encrypted tally, after verifying the whole record it stands in; one per election. */
public final class OpenTally {

    private final TrusteeKeyPair key;
    private final OpeningJournal journal;
    private final SecureRandom random = new SecureRandom();

    /** @param journal of this key */
    public OpenTally(TrusteeKeyPair key, OpeningJournal journal) {
        this.key = key;
        this.journal = journal;
    }

    /**
     * @throws IllegalStateException if the record does not verify, has no encrypted tally yet, or does not have this
     *     trustee, or if this key has opened another tally of the same election: nothing is decrypted then
     */
    public OpenedTally open(VerifyRequest request) throws IOException {
        Verdict verdict = new VerifyRecord(VerificationProgress.NONE).verify(request);
        if (!verdict.isValid()) {
            throw new IllegalStateException("not opened, the record does not verify: " + verdict.line());
        }
        if (verdict.contents().encryptedTally().isEmpty()) {
            throw new IllegalStateException("there is no encrypted tally yet: " + verdict.line());
        }
        RecordContents.Setup setup = verdict.contents().setup().orElseThrow();
        EncryptedTally tally = verdict.contents().encryptedTally().get();
        int owner = setup.trustees()
                .ownerOf(key.publicKey())
                .orElseThrow(() -> new IllegalStateException("this key is not among the trustees of the election"));
        journal.note(setup.election().uuid(), tally.hash());
        PartialDecryption decryption = PartialDecryption.make(setup.electionHash(), tally, key, random);
        return new OpenedTally(
                owner, decryption, BoundDecryptionProof.make(setup.electionHash(), tally, decryption, key, random));
    }

    /** The same for a record in a file, against nothing beside it. */
    public OpenedTally open(Path archive) throws IOException {
        return open(VerifyRequest.of(archive));
    }
}
