package org.dauys.protocol.elgamal;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dauys.protocol.group.GroupElement;
import org.dauys.protocol.json.CanonicalReader;
import org.dauys.protocol.json.CanonicalWriter;

/** An encryption (g^r, y^r·g^m) of a small number m (§4.3, §4.11.1). */
public record Ciphertext(GroupElement alpha, GroupElement beta) {
    /** The encryption of 0 with randomness 0: the empty sum. */
    public static final Ciphertext IDENTITY = new Ciphertext(GroupElement.identity(), GroupElement.identity());

    /** The same ciphertexts in a form that is cheap to write any number of times. */
    public static List<Ciphertext> normalized(List<Ciphertext> ciphertexts) {
        List<GroupElement> elements = GroupElement.normalized(
                ciphertexts.stream().flatMap(c -> Stream.of(c.alpha, c.beta)).toList());
        return IntStream.range(0, ciphertexts.size())
                .mapToObj(i -> new Ciphertext(elements.get(2 * i), elements.get(2 * i + 1)))
                .toList();
    }

    /** An encryption of the sum of both plaintexts. */
    public Ciphertext plus(Ciphertext other) {
        return new Ciphertext(alpha.plus(other.alpha), beta.plus(other.beta));
    }

    /** An encryption of the difference of both plaintexts. */
    public Ciphertext minus(Ciphertext other) {
        return new Ciphertext(alpha.minus(other.alpha), beta.minus(other.beta));
    }

    /** Appends the JSON of this ciphertext. */
    public void write(CanonicalWriter out) {
        out.raw("{\"alpha\":").element(alpha).raw(",\"beta\":").element(beta).raw("}");
    }

    /** Reads a ciphertext of a ballot: the identity is refused. */
    public static Ciphertext read(CanonicalReader in) {
        in.expect("{\"alpha\":");
        GroupElement alpha = in.element();
        in.expect(",\"beta\":");
        GroupElement beta = in.element();
        in.expect("}");
        return new Ciphertext(alpha, beta);
    }

    /** Reads a ciphertext of a tally, where the identity is legal. */
    public static Ciphertext readOfTally(CanonicalReader in) {
        in.expect("{\"alpha\":");
        GroupElement alpha = in.elementOrIdentity();
        in.expect(",\"beta\":");
        GroupElement beta = in.elementOrIdentity();
        in.expect("}");
        return new Ciphertext(alpha, beta);
    }
}
