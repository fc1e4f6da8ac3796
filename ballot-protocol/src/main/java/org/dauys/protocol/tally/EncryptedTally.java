package org.dauys.protocol.tally;

import java.util.List;
import org.dauys.protocol.digest.Sha256;
import org.dauys.protocol.election.Election;
import org.dauys.protocol.election.Question;
import org.dauys.protocol.elgamal.Ciphertext;
import org.dauys.protocol.json.CanonicalReader;
import org.dauys.protocol.json.CanonicalWriter;

/**
 * The encrypted tally (§4.18): per question and choice, an encryption of the number of ballots that marked it. In an
 * election without a vote every ciphertext is the identity.
 *
 * @param ciphertexts per question, one per choice (the leading one of a question with blank included)
 */
public record EncryptedTally(List<List<Ciphertext>> ciphertexts) {
    /** Bound on the canonical bytes. */
    public static final int MAX_LENGTH = 16 << 20;

    private static final int MAX_QUESTIONS = 256;

    public EncryptedTally {
        ciphertexts = ciphertexts.stream().map(List::copyOf).toList();
    }

    /** Whether this has a ciphertext for each choice of the election. */
    public boolean fits(Election election) {
        List<Integer> expected =
                election.questions().stream().map(Question::choiceCount).toList();
        return ciphertexts.stream().map(List::size).toList().equals(expected);
    }

    /** The object that the sized encrypted tally refers to. */
    public byte[] canonicalBytes() {
        CanonicalWriter out = new CanonicalWriter(4096);
        out.array(ciphertexts, question -> out.array(question, each -> each.write(out)));
        return out.toBytes();
    }

    /** The digest of {@link #canonicalBytes}. */
    public Sha256 hash() {
        return Sha256.of(canonicalBytes());
    }

    /** @throws org.dauys.protocol.json.MalformedMessageException unless the canonical form */
    public static EncryptedTally parse(byte[] bytes) {
        CanonicalReader in = new CanonicalReader(bytes, MAX_LENGTH);
        List<List<Ciphertext>> ciphertexts =
                in.array(MAX_QUESTIONS, () -> in.array(Question.MAX_ANSWERS + 1, () -> Ciphertext.readOfTally(in)));
        in.end();
        return new EncryptedTally(ciphertexts);
    }
}
