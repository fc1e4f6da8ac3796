package org.dauys.auditor.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.dauys.auditor.record.BindingProofs;
import org.dauys.protocol.audit.RecordContents;
import org.dauys.protocol.digest.Sha256;
import org.dauys.protocol.tally.BoundDecryptionProof;
import org.dauys.protocol.tally.PartialDecryption;
import org.dauys.protocol.trustee.TrusteePublicKey;

/**
 * The second proofs of partial decryptions, published beside the record. Absent: the decryption is valid and not bound.
 * Wrong: the trustee is at fault and is named. About something else: it says nothing of this record.
 */
final class BindingCheck {

    private final RecordContents contents;
    private final Map<Sha256, Integer> owners = new HashMap<>();

    /** @param contents of a record that verifies */
    BindingCheck(RecordContents contents) {
        this.contents = contents;
        contents.partialDecryptions().forEach((owner, decryption) -> owners.put(decryption.hash(), owner));
    }

    /** Says nothing where nobody has looked for proofs, or there is nothing yet to be bound. */
    Remarks check(Optional<byte[]> published) {
        List<String> objections = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        if (published.isEmpty() || owners.isEmpty()) {
            return new Remarks(objections, notes);
        }
        BindingProofs proofs = BindingProofs.parse(published.get());
        TreeSet<Integer> unbound = new TreeSet<>(owners.values());
        for (BoundDecryptionProof proof : proofs.proofs()) {
            Optional<Integer> owner = Optional.ofNullable(owners.get(proof.partialDecryption()));
            owner.ifPresent(unbound::remove);
            if (owner.isEmpty()) {
                notes.add("a binding proof is about " + proof.partialDecryption()
                        + ", which is no partial decryption of this record: ignored");
            } else {
                wrong(proof, owner.get()).ifPresent(objections::add);
            }
        }
        if (proofs.unreadable() > 0) {
            notes.add("some of what is published as binding proofs cannot be read (" + proofs.unreadable() + ")");
        }
        unbound.forEach(
                owner -> notes.add("the partial decryption of trustee " + owner + " is not bound by a second proof"));
        return new Remarks(objections, notes);
    }

    /** The proof must be of the key whose decryption it is: one by another key binds nobody. */
    private Optional<String> wrong(BoundDecryptionProof proof, int owner) {
        RecordContents.Setup setup = contents.setup().orElseThrow();
        TrusteePublicKey trustee = setup.trustees().owner(owner).orElseThrow();
        PartialDecryption decryption = contents.partialDecryptions().get(owner);
        boolean holds = proof.publicKey().equals(trustee.publicKey())
                && proof.check(setup.electionHash(), contents.encryptedTally().orElseThrow(), decryption);
        return holds
                ? Optional.empty()
                : Optional.of("trustee " + owner + " (" + trustee.publicKey().encode()
                        + "): WRONG_BINDING_PROOF: its partial decryption is not bound to the encrypted tally");
    }
}
