package org.dauys.protocol.proof;

import java.security.SecureRandom;
import org.dauys.protocol.digest.Sha256;
import org.dauys.protocol.election.Election;
import org.dauys.protocol.group.FixedBaseTable;
import org.dauys.protocol.group.GroupElement;
import org.dauys.protocol.group.Scalar;
import org.dauys.protocol.group.VartimeMultiScalar;

/** Knowledge of the discrete logarithm of a public value: possession of a trustee key (§4.5), signature of a ballot (§4.16). */
public final class SchnorrProof {
    private SchnorrProof() {}

    /** Proves that the trustee knows x with X = g^x (§4.5). */
    public static Proof proveTrusteeKey(Scalar x, GroupElement publicKey, SecureRandom random) {
        return prove(possessionPrefix(publicKey), x, random);
    }

    /** Verifies a trustee's proof of possession (§4.5). */
    public static boolean verifyTrusteeKey(GroupElement publicKey, Proof proof) {
        return verify(possessionPrefix(publicKey), publicKey, proof);
    }

    /** Signs a ballot's hash with the credential's secret exponent (§4.16). */
    public static Proof signBallot(Scalar secret, Sha256 ballotHash, SecureRandom random) {
        return prove(signaturePrefix(ballotHash), secret, random);
    }

    /** Verifies a ballot's signature (§4.16). */
    public static boolean verifyBallot(GroupElement credential, Sha256 ballotHash, Proof proof) {
        return verify(signaturePrefix(ballotHash), credential, proof);
    }

    private static Proof prove(String prefix, Scalar secret, SecureRandom random) {
        Scalar w = Scalar.random(random);
        Scalar challenge = challenge(prefix, GroupElement.generatorTimes(w));
        return new Proof(challenge, w.minus(secret.times(challenge)));
    }

    private static boolean verify(String prefix, GroupElement publicValue, Proof proof) {
        GroupElement commitment = new VartimeMultiScalar()
                .plus(FixedBaseTable.generator(), proof.response())
                .plus(publicValue, proof.challenge())
                .evaluate();
        return challenge(prefix, commitment).equals(proof.challenge());
    }

    private static Scalar challenge(String prefix, GroupElement commitment) {
        return new Challenge().add(prefix).add(commitment.encode()).toScalar();
    }

    private static String possessionPrefix(GroupElement publicKey) {
        return "pok|" + Election.GROUP + "|" + publicKey.encode() + "|";
    }

    private static String signaturePrefix(Sha256 ballotHash) {
        return "sig|" + ballotHash.toBase64() + "|";
    }
}
