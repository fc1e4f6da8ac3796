package org.dauys.protocol.audit;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.dauys.protocol.ballot.Ballot;
import org.dauys.protocol.digest.Sha256;
import org.dauys.protocol.elgamal.Ciphertext;
import org.dauys.protocol.group.Scalar;
import org.dauys.protocol.proof.Proof;
import org.dauys.protocol.proof.SchnorrProof;

/** Changes to the text of a ballot. */
final class BallotEdits {
    private BallotEdits() {}

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static String bumpScalar(String ballot, String before) {
        return setScalar(ballot, before, value -> value.add(BigInteger.ONE).mod(Scalar.ORDER));
    }

    static String setScalar(String ballot, String before, Function<BigInteger, BigInteger> change) {
        int start = ballot.indexOf(before) + before.length();
        int end = ballot.indexOf('"', start);
        return ballot.substring(0, start)
                + change.apply(new BigInteger(ballot.substring(start, end)))
                + ballot.substring(end);
    }

    static String setElement(String ballot, String before, String element) {
        int start = ballot.indexOf(before) + before.length();
        return ballot.substring(0, start) + element + ballot.substring(start + 64);
    }

    static String upperFirst(String ballot, String before) {
        int start = ballot.indexOf(before) + before.length();
        return ballot.substring(0, start)
                + ballot.substring(start, start + 64).toUpperCase(Locale.ROOT)
                + ballot.substring(start + 64);
    }

    static String swapChoices(String ballot) {
        List<Ciphertext> choices = Ballot.parse(ballot.getBytes(StandardCharsets.UTF_8))
                .answers()
                .get(0)
                .choices();
        String first = choices.get(1).alpha().encode() + "\",\"beta\":\""
                + choices.get(1).beta().encode();
        String second = choices.get(2).alpha().encode() + "\",\"beta\":\""
                + choices.get(2).beta().encode();
        return ballot.replace(first, "#").replace(second, first).replace("#", second);
    }

    /** Signs a changed ballot as this voter, so that the signature is not what fails. */
    static String sign(SampleElection sample, int voter, String ballot) {
        String unsigned = ballot.substring(0, ballot.indexOf(",\"signature\":"));
        Sha256 hash = Sha256.of(unsigned + "}");
        Proof proof =
                SchnorrProof.signBallot(sample.voters.get(voter).secret(sample.election.uuid()), hash, sample.random);
        return unsigned + ",\"signature\":{\"hash\":\"" + hash.toBase64() + "\",\"proof\":{\"challenge\":\""
                + proof.challenge().toDecimal() + "\",\"response\":\""
                + proof.response().toDecimal() + "\"}}}";
    }
}
