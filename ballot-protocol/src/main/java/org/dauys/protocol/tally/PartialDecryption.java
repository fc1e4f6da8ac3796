package org.dauys.protocol.tally;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.dauys.protocol.digest.Sha256;
import org.dauys.protocol.election.ElectionHash;
import org.dauys.protocol.election.Question;
import org.dauys.protocol.elgamal.Ciphertext;
import org.dauys.protocol.group.GroupElement;
import org.dauys.protocol.json.CanonicalReader;
import org.dauys.protocol.json.CanonicalWriter;
import org.dauys.protocol.proof.EqualityProof;
import org.dauys.protocol.proof.Proof;
import org.dauys.protocol.trustee.TrusteeKeyPair;
import org.dauys.protocol.trustee.TrusteePublicKey;

/**
 * One trustee's share of the decryption (§4.20).
 *
 * @param factors per question and choice, alpha^x
 * @param proofs per question and choice, that the factor was computed with the trustee's key
 */
public record PartialDecryption(List<List<GroupElement>> factors, List<List<Proof>> proofs) {
    /** Bound on the canonical bytes. */
    public static final int MAX_LENGTH = 32 << 20;

    private static final int MAX_QUESTIONS = 256;

    public PartialDecryption {
        factors = factors.stream().map(List::copyOf).toList();
        proofs = proofs.stream().map(List::copyOf).toList();
    }

    /** Decrypts with the trustee's private key, in constant time. */
    public static PartialDecryption make(
            ElectionHash election, EncryptedTally tally, TrusteeKeyPair trustee, SecureRandom random) {
        String prefix = EqualityProof.decryptionPrefix(election, trustee.publicKey());
        List<List<GroupElement>> factors = new ArrayList<>();
        List<List<Proof>> proofs = new ArrayList<>();
        for (List<Ciphertext> question : tally.ciphertexts()) {
            factors.add(question.stream()
                    .map(each -> each.alpha().times(trustee.privateKey()))
                    .toList());
            proofs.add(question.stream()
                    .map(each -> EqualityProof.prove(prefix, trustee.privateKey(), each.alpha(), random))
                    .toList());
        }
        return new PartialDecryption(factors, proofs);
    }

    /** Whether this is a decryption of that tally by that trustee: shape and every proof. */
    public boolean check(ElectionHash election, EncryptedTally tally, TrusteePublicKey trustee) {
        if (!fits(tally)) {
            return false;
        }
        String prefix = EqualityProof.decryptionPrefix(election, trustee.publicKey());
        for (int i = 0; i < factors.size(); i++) {
            for (int j = 0; j < factors.get(i).size(); j++) {
                GroupElement alpha = tally.ciphertexts().get(i).get(j).alpha();
                GroupElement factor = factors.get(i).get(j);
                Proof proof = proofs.get(i).get(j);
                if (!EqualityProof.verify(prefix, trustee.publicKey(), alpha, factor, proof)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether there is a factor and a proof for each ciphertext. */
    public boolean fits(EncryptedTally tally) {
        List<Integer> shape = tally.ciphertexts().stream().map(List::size).toList();
        return factors.stream().map(List::size).toList().equals(shape)
                && proofs.stream().map(List::size).toList().equals(shape);
    }

    /** The object that the owned partial decryption refers to. */
    public byte[] canonicalBytes() {
        CanonicalWriter out = new CanonicalWriter(8192);
        out.raw("{\"decryption_factors\":").array(factors, question -> out.array(question, out::element));
        out.raw(",\"decryption_proofs\":").array(proofs, question -> out.array(question, each -> each.write(out)));
        return out.raw("}").toBytes();
    }

    /** The digest of {@link #canonicalBytes}. */
    public Sha256 hash() {
        return Sha256.of(canonicalBytes());
    }

    /** @throws org.dauys.protocol.json.MalformedMessageException unless the canonical form */
    public static PartialDecryption parse(byte[] bytes) {
        CanonicalReader in = new CanonicalReader(bytes, MAX_LENGTH);
        in.expect("{\"decryption_factors\":");
        List<List<GroupElement>> factors =
                in.array(MAX_QUESTIONS, () -> in.array(Question.MAX_ANSWERS + 1, in::elementOrIdentity));
        in.expect(",\"decryption_proofs\":");
        List<List<Proof>> proofs =
                in.array(MAX_QUESTIONS, () -> in.array(Question.MAX_ANSWERS + 1, () -> Proof.read(in)));
        in.expect("}");
        in.end();
        return new PartialDecryption(factors, proofs);
    }
}
