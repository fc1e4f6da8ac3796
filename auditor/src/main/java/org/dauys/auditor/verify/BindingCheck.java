package org.dauys.auditor.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dauys.auditor.record.BindingProofs;
import org.dauys.auditor.record.RecordObjects;
import org.dauys.protocol.archive.EventType;
import org.dauys.protocol.audit.RecordSummary;
import org.dauys.protocol.digest.Sha256;
import org.dauys.protocol.tally.BoundDecryptionProof;
import org.dauys.protocol.tally.EncryptedTally;
import org.dauys.protocol.tally.OwnedPartialDecryption;
import org.dauys.protocol.tally.PartialDecryption;

/**
 * The second proofs of partial decryptions, published beside the record. Absent: the decryption is valid and not bound.
 * Wrong: the trustee is at fault and is named.
 */
final class BindingCheck {

    private final RecordSummary summary;
    private final RecordObjects objects;

    BindingCheck(RecordSummary summary, RecordObjects objects) {
        this.summary = summary;
        this.objects = objects;
    }

    List<String> objections(Optional<byte[]> published) throws IOException {
        if (summary.encryptedTally().isEmpty()) {
            return List.of();
        }
        List<String> objections = new ArrayList<>();
        for (BoundDecryptionProof proof : BindingProofs.parse(published)) {
            Optional<byte[]> decryption = objects.object(proof.partialDecryption());
            if (decryption.isPresent() && !holds(proof, decryption.get())) {
                objections.add("trustee " + proof.publicKey().encode()
                        + ": WRONG_BINDING_PROOF: its partial decryption is not bound to the encrypted tally");
            }
        }
        return objections;
    }

    /** Which decryptions are not bound; nothing is said where nobody has looked for proofs. */
    List<String> notes(Optional<byte[]> published) throws IOException {
        if (summary.encryptedTally().isEmpty() || published.isEmpty()) {
            return List.of();
        }
        Set<Sha256> bound = new HashSet<>();
        for (BoundDecryptionProof proof : BindingProofs.parse(published)) {
            bound.add(proof.partialDecryption());
        }
        List<String> notes = new ArrayList<>();
        for (Sha256 payload : objects.payloads(EventType.PARTIAL_DECRYPTION)) {
            OwnedPartialDecryption owned =
                    OwnedPartialDecryption.parse(objects.object(payload).orElseThrow());
            if (!bound.contains(owned.payload())) {
                notes.add("the partial decryption of trustee " + owned.owner() + " is not bound by a second proof");
            }
        }
        return notes;
    }

    private boolean holds(BoundDecryptionProof proof, byte[] decryption) throws IOException {
        EncryptedTally tally = EncryptedTally.parse(
                objects.object(summary.encryptedTally().orElseThrow()).orElseThrow());
        return proof.check(summary.electionHash().orElseThrow(), tally, PartialDecryption.parse(decryption));
    }
}
