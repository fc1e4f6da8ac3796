package org.dauys.protocol.tally;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.dauys.protocol.election.Election;
import org.dauys.protocol.election.Question;
import org.dauys.protocol.group.GroupElement;
import org.dauys.protocol.group.Scalar;
import org.dauys.protocol.json.CanonicalReader;
import org.dauys.protocol.json.CanonicalWriter;
import org.dauys.protocol.trustee.Trustees;

/**
 * The result (§4.21).
 *
 * @param result per question, the count of each choice; first that of blank votes where the question has them
 */
public record ElectionResult(List<List<Integer>> result) {
    /** The largest count that can be decrypted. */
    public static final int MAX_COUNT = 1_000_000;

    private static final int MAX_QUESTIONS = 256;

    public ElectionResult {
        result = result.stream().map(List::copyOf).toList();
    }

    /**
     * Combines the partial decryptions of all trustees; they must have been checked.
     *
     * @param numTallied number of ballots that count, at most {@link #MAX_COUNT}
     * @param decryptions by owner number, one for each trustee
     * @throws UndecryptableTallyException if a count is not between 0 and numTallied
     */
    public static ElectionResult combine(
            Trustees trustees, EncryptedTally tally, int numTallied, Map<Integer, PartialDecryption> decryptions) {
        if (numTallied < 0 || numTallied > MAX_COUNT) {
            throw new IllegalArgumentException("can decrypt at most " + MAX_COUNT + " ballots");
        }
        DiscreteLog log = new DiscreteLog(numTallied);
        List<List<GroupElement>> plain = decrypt(trustees, tally, decryptions);
        List<List<Integer>> result = new ArrayList<>();
        for (int i = 0; i < plain.size(); i++) {
            List<Integer> counts = new ArrayList<>();
            for (int j = 0; j < plain.get(i).size(); j++) {
                OptionalInt count = log.of(plain.get(i).get(j));
                if (count.isEmpty()) {
                    throw new UndecryptableTallyException("question " + i + ", choice " + j + ": no possible count");
                }
                counts.add(count.getAsInt());
            }
            result.add(counts);
        }
        return new ElectionResult(result);
    }

    /** Whether these counts are what the partial decryptions of all trustees give; needs no logarithm. */
    public boolean check(Trustees trustees, EncryptedTally tally, Map<Integer, PartialDecryption> decryptions) {
        List<List<GroupElement>> claimed = result.stream()
                .map(counts -> counts.stream()
                        .map(count -> GroupElement.generator().timesVartime(Scalar.of(count)))
                        .toList())
                .toList();
        return claimed.equals(decrypt(trustees, tally, decryptions));
    }

    /** Whether there is a count for each choice of the election. */
    public boolean fits(Election election) {
        List<Integer> expected =
                election.questions().stream().map(Question::choiceCount).toList();
        return result.stream().map(List::size).toList().equals(expected);
    }

    private static List<List<GroupElement>> decrypt(
            Trustees trustees, EncryptedTally tally, Map<Integer, PartialDecryption> decryptions) {
        Map<Integer, PartialDecryption> byOwner = new TreeMap<>(decryptions);
        for (int owner = 1; owner <= trustees.size(); owner++) {
            PartialDecryption decryption = byOwner.get(owner);
            if (decryption == null || !decryption.fits(tally)) {
                throw new IllegalArgumentException("no fitting partial decryption of trustee " + owner);
            }
        }
        if (byOwner.size() != trustees.size()) {
            throw new IllegalArgumentException("a partial decryption of an unknown trustee");
        }
        List<List<GroupElement>> plain = new ArrayList<>();
        for (int i = 0; i < tally.ciphertexts().size(); i++) {
            List<GroupElement> question = new ArrayList<>();
            for (int j = 0; j < tally.ciphertexts().get(i).size(); j++) {
                GroupElement value = tally.ciphertexts().get(i).get(j).beta();
                for (PartialDecryption decryption : byOwner.values()) {
                    value = value.minus(decryption.factors().get(i).get(j));
                }
                question.add(value);
            }
            plain.add(question);
        }
        return plain;
    }

    /** The payload of the Result event. */
    public byte[] canonicalBytes() {
        CanonicalWriter out = new CanonicalWriter();
        out.raw("{\"result\":").array(result, question -> out.array(question, count -> out.integer(count)));
        return out.raw("}").toBytes();
    }

    /** @throws org.dauys.protocol.json.MalformedMessageException unless the canonical form */
    public static ElectionResult parse(byte[] bytes) {
        CanonicalReader in = new CanonicalReader(bytes, EncryptedTally.MAX_LENGTH);
        in.expect("{\"result\":");
        List<List<Integer>> result =
                in.array(MAX_QUESTIONS, () -> in.array(Question.MAX_ANSWERS + 1, () -> in.integer(Integer.MAX_VALUE)));
        in.expect("}");
        in.end();
        return new ElectionResult(result);
    }
}
