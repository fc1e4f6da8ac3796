package org.dauys.system.damage;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import org.dauys.protocol.ballot.Ballot;
import org.dauys.protocol.credential.PrivateCredential;
import org.dauys.protocol.digest.Sha256;
import org.dauys.protocol.elgamal.Ciphertext;
import org.dauys.protocol.group.Scalar;
import org.dauys.protocol.proof.Proof;
import org.dauys.protocol.proof.SchnorrProof;

/** Changes to the text of a ballot. */
final class BallotText {

    private static final int ELEMENT_DIGITS = 64;

    private BallotText() {}

    static String of(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Adds one to the scalar after the first occurrence of a text. */
    static String bumpScalar(String ballot, String before) {
        int start = after(ballot, before);
        int end = ballot.indexOf('"', start);
        BigInteger value =
                new BigInteger(ballot.substring(start, end)).add(BigInteger.ONE).mod(Scalar.ORDER);
        return ballot.substring(0, start) + value + ballot.substring(end);
    }

    /** Puts another element after the first occurrence of a text. */
    static String setElement(String ballot, String before, String element) {
        int start = after(ballot, before);
        return ballot.substring(0, start) + element + ballot.substring(start + ELEMENT_DIGITS);
    }

    /** Swaps the second and third ciphertext of the first question. */
    static String swapCiphertexts(String ballot) {
        List<Ciphertext> choices = Ballot.parse(bytes(ballot)).answers().get(0).choices();
        String first = text(choices.get(1));
        String second = text(choices.get(2));
        return ballot.replace(first, "#").replace(second, first).replace("#", second);
    }

    /** Signs a changed ballot as its voter would, so that the signature is not what fails. */
    static String sign(String ballot, PrivateCredential voter) {
        String unsigned = ballot.substring(0, ballot.indexOf(",\"signature\":"));
        Sha256 hash = Sha256.of(unsigned + "}");
        Proof proof = SchnorrProof.signBallot(
                voter.secret(Ballot.parse(bytes(ballot)).electionUuid()), hash, new SecureRandom());
        return unsigned + ",\"signature\":{\"hash\":\"" + hash.toBase64() + "\",\"proof\":{\"challenge\":\""
                + proof.challenge().toDecimal() + "\",\"response\":\""
                + proof.response().toDecimal() + "\"}}}";
    }

    private static int after(String ballot, String before) {
        int at = ballot.indexOf(before);
        if (at < 0) {
            throw new IllegalArgumentException("the ballot has no " + before);
        }
        return at + before.length();
    }

    private static String text(Ciphertext ciphertext) {
        return ciphertext.alpha().encode() + "\",\"beta\":\""
                + ciphertext.beta().encode();
    }
}
