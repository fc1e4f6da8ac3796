package org.dauys.protocol.tally;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.dauys.protocol.digest.Sha256;
import org.dauys.protocol.election.Election;
import org.dauys.protocol.election.ElectionHash;
import org.dauys.protocol.group.GroupElement;
import org.dauys.protocol.group.LinearCombination;
import org.dauys.protocol.group.Scalar;
import org.dauys.protocol.json.CanonicalReader;
import org.dauys.protocol.json.CanonicalWriter;
import org.dauys.protocol.json.MalformedMessageException;
import org.dauys.protocol.proof.EqualityProof;
import org.dauys.protocol.proof.Proof;
import org.dauys.protocol.trustee.TrusteeKeyPair;

/**
 * A second proof of a partial decryption, published beside the archive. The proof of §4.20 hashes neither ciphertext
 * nor factor, so that a dishonest trustee could choose a factor after its challenge and make the result undecryptable.
 * This one fixes both first: the statement is the digest of φ, the trustee's key, the encrypted tally and the partial
 * decryption; it determines a weight for every ciphertext, and one proof of equal logarithms is given for the weighted
 * sums of all alphas and all factors. Where it is absent the decryption is not bound; where it is wrong the trustee is
 * at fault.
 *
 * @param publicKey the trustee's key X
 * @param encryptedTally digest of the encrypted tally
 * @param partialDecryption digest of the partial decryption
 * @param proof equality of log_g X and the logarithm of the weighted factors to the weighted alphas
 */
public record BoundDecryptionProof(
        GroupElement publicKey, Sha256 encryptedTally, Sha256 partialDecryption, Proof proof) {
    private static final int MAX_LENGTH = 4096;

    /** Proves a partial decryption that this trustee has made. */
    public static BoundDecryptionProof make(
            ElectionHash election,
            EncryptedTally tally,
            PartialDecryption decryption,
            TrusteeKeyPair trustee,
            SecureRandom random) {
        Sha256 tallyHash = tally.hash();
        Sha256 decryptionHash = decryption.hash();
        String statement = statement(election, trustee.publicKey(), tallyHash, decryptionHash);
        GroupElement base = combine(statement, tally, decryption, true);
        Proof proof = EqualityProof.prove(challengePrefix(statement), trustee.privateKey(), base, random);
        return new BoundDecryptionProof(trustee.publicKey(), tallyHash, decryptionHash, proof);
    }

    /** Whether every factor of that decryption is alpha^x of that tally, with the x of {@link #publicKey}. */
    public boolean check(ElectionHash election, EncryptedTally tally, PartialDecryption decryption) {
        if (!tally.hash().equals(encryptedTally)
                || !decryption.hash().equals(partialDecryption)
                || !decryption.fits(tally)) {
            return false;
        }
        String statement = statement(election, publicKey, encryptedTally, partialDecryption);
        GroupElement base = combine(statement, tally, decryption, true);
        GroupElement factor = combine(statement, tally, decryption, false);
        return EqualityProof.verify(challengePrefix(statement), publicKey, base, factor, proof);
    }

    /** What is published. */
    public byte[] canonicalBytes() {
        CanonicalWriter out = new CanonicalWriter(1024);
        out.raw("{\"version\":1,\"public_key\":").element(publicKey);
        out.raw(",\"encrypted_tally\":").quoted(encryptedTally.toHex());
        out.raw(",\"partial_decryption\":").quoted(partialDecryption.toHex());
        out.raw(",\"proof\":");
        proof.write(out);
        return out.raw("}").toBytes();
    }

    /** @throws MalformedMessageException unless the canonical form */
    public static BoundDecryptionProof parse(byte[] bytes) {
        CanonicalReader in = new CanonicalReader(bytes, MAX_LENGTH);
        in.expect("{\"version\":1,\"public_key\":");
        GroupElement publicKey = in.element();
        in.expect(",\"encrypted_tally\":");
        Sha256 tally = in.digest();
        in.expect(",\"partial_decryption\":");
        Sha256 decryption = in.digest();
        in.expect(",\"proof\":");
        Proof proof = Proof.read(in);
        in.expect("}");
        in.end();
        return new BoundDecryptionProof(publicKey, tally, decryption, proof);
    }

    private static String statement(ElectionHash election, GroupElement key, Sha256 tally, Sha256 decryption) {
        return Sha256.of("dauys-bound-decryption|1|" + Election.GROUP + "|" + election.toBase64() + "|" + key.encode()
                        + "|" + tally.toHex() + "|" + decryption.toHex())
                .toHex();
    }

    private static String challengePrefix(String statement) {
        return "dauys-bound-decryption-challenge|" + statement + "|";
    }

    /** The weighted sum of all alphas, or of all factors; both public. */
    private static GroupElement combine(
            String statement, EncryptedTally tally, PartialDecryption decryption, boolean alphas) {
        List<GroupElement> elements = new ArrayList<>();
        List<Scalar> weights = new ArrayList<>();
        for (int i = 0; i < tally.ciphertexts().size(); i++) {
            for (int j = 0; j < tally.ciphertexts().get(i).size(); j++) {
                elements.add(
                        alphas
                                ? tally.ciphertexts().get(i).get(j).alpha()
                                : decryption.factors().get(i).get(j));
                String weight = "dauys-bound-decryption-weight|" + statement + "|" + i + "," + j;
                weights.add(Scalar.reduce(Sha256.of(weight).toBytes()));
            }
        }
        return LinearCombination.evaluateVartime(elements, weights);
    }
}
