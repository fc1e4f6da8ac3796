package org.dauys.auditor.trustee;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.dauys.auditor.record.RecordObjects;
import org.dauys.auditor.verify.Verdict;
import org.dauys.auditor.verify.VerifyRecord;
import org.dauys.auditor.verify.VerifyRequest;
import org.dauys.protocol.archive.EventType;
import org.dauys.protocol.audit.VerificationProgress;
import org.dauys.protocol.election.SetupData;
import org.dauys.protocol.tally.BoundDecryptionProof;
import org.dauys.protocol.tally.EncryptedTally;
import org.dauys.protocol.tally.PartialDecryption;
import org.dauys.protocol.trustee.TrusteeKeyPair;
import org.dauys.protocol.trustee.Trustees;

/** Decrypts a trustee's share of one encrypted tally, after verifying the whole record it stands in. */
public final class OpenTally {

    private final TrusteeKeyPair key;
    private final SecureRandom random = new SecureRandom();

    public OpenTally(TrusteeKeyPair key) {
        this.key = key;
    }

    /**
     * @throws IllegalStateException if the record does not verify, has no encrypted tally yet, or does not have this
     *     trustee: nothing is decrypted then
     */
    public OpenedTally open(VerifyRequest request) throws IOException {
        Verdict verdict = new VerifyRecord(VerificationProgress.NONE).verify(request);
        if (!verdict.isValid()) {
            throw new IllegalStateException("not opened, the record does not verify: " + verdict.line());
        }
        if (verdict.summary().encryptedTally().isEmpty()) {
            throw new IllegalStateException("there is no encrypted tally yet: " + verdict.line());
        }
        RecordObjects objects = new RecordObjects(request.archive());
        int owner = trustees(objects)
                .ownerOf(key.publicKey())
                .orElseThrow(() -> new IllegalStateException("this key is not among the trustees of the election"));
        EncryptedTally tally = EncryptedTally.parse(
                objects.object(verdict.summary().encryptedTally().get()).orElseThrow());
        PartialDecryption decryption =
                PartialDecryption.make(verdict.summary().electionHash().orElseThrow(), tally, key, random);
        return new OpenedTally(
                owner,
                decryption,
                BoundDecryptionProof.make(
                        verdict.summary().electionHash().orElseThrow(), tally, decryption, key, random));
    }

    /** The same for a record in a file, against nothing beside it. */
    public OpenedTally open(Path archive) throws IOException {
        return open(VerifyRequest.of(archive));
    }

    private static Trustees trustees(RecordObjects objects) throws IOException {
        SetupData setup = SetupData.parse(
                objects.object(objects.payloads(EventType.SETUP).get(0)).orElseThrow());
        return Trustees.parse(objects.object(setup.trustees()).orElseThrow());
    }
}
