package org.dauys.protocol.proof;

import java.security.SecureRandom;
import org.dauys.protocol.election.ElectionHash;
import org.dauys.protocol.group.FixedBaseTable;
import org.dauys.protocol.group.GroupElement;
import org.dauys.protocol.group.Scalar;
import org.dauys.protocol.group.VartimeMultiScalar;

/** Two elements have the same discrete logarithm, one to base g and one to another base: decryption proofs (§4.20). */
public final class EqualityProof {
    private EqualityProof() {}

    /** The text that is hashed before the commitments of a decryption proof (§4.20). */
    public static String decryptionPrefix(ElectionHash election, GroupElement publicKey) {
        return "decrypt|" + election.toBase64() + "|" + publicKey.encode() + "|";
    }

    /**
     * Proves X = g^x and F = base^x.
     *
     * @param hashPrefix what is hashed before A,B
     */
    public static Proof prove(String hashPrefix, Scalar x, GroupElement base, SecureRandom random) {
        Scalar w = Scalar.random(random);
        Scalar challenge = challenge(hashPrefix, GroupElement.generatorTimes(w), base.times(w));
        return new Proof(challenge, w.minus(x.times(challenge)));
    }

    /** Verifies that {@code publicKey} to base g and {@code factor} to {@code base} have the same logarithm. */
    public static boolean verify(
            String hashPrefix, GroupElement publicKey, GroupElement base, GroupElement factor, Proof proof) {
        GroupElement a = new VartimeMultiScalar()
                .plus(FixedBaseTable.generator(), proof.response())
                .plus(publicKey, proof.challenge())
                .evaluate();
        GroupElement b = new VartimeMultiScalar()
                .plus(base, proof.response())
                .plus(factor, proof.challenge())
                .evaluate();
        return challenge(hashPrefix, a, b).equals(proof.challenge());
    }

    private static Scalar challenge(String prefix, GroupElement a, GroupElement b) {
        return new Challenge().add(prefix).addAll(GroupElement.encodeAll(a, b)).toScalar();
    }
}
