package org.dauys.protocol.election;

import java.util.List;
import org.dauys.protocol.json.CanonicalReader;
import org.dauys.protocol.json.CanonicalWriter;
import org.dauys.protocol.json.MalformedMessageException;

/**
 * A homomorphic question (§4.9.1): the voter marks between {@code min} and {@code max} of the answers, or votes blank
 * where that is allowed.
 *
 * @param answers texts of the answers, at least one
 * @param blank whether a blank vote is allowed; choices and results then have a leading element for it
 * @param min fewest marks of a vote that is not blank, at least 0
 * @param max most marks, at least {@code min}, at most the number of answers
 * @param question text of the question
 */
public record Question(List<String> answers, boolean blank, int min, int max, String question) {
    /** Bound on the answers of one question. */
    public static final int MAX_ANSWERS = 4096;

    public Question {
        answers = List.copyOf(answers);
        if (answers.isEmpty() || answers.size() > MAX_ANSWERS) {
            throw new IllegalArgumentException("a question has between 1 and " + MAX_ANSWERS + " answers");
        }
        if (min < 0 || max < min || max > answers.size()) {
            throw new IllegalArgumentException("needs 0 <= min <= max <= number of answers");
        }
    }

    /** Number of ciphertexts in an answer: one per answer, and a leading one if a blank vote is allowed. */
    public int choiceCount() {
        return answers.size() + (blank ? 1 : 0);
    }

    /** Number of proofs in the overall proof of an answer. */
    public int overallProofCount() {
        return max - min + 1 + (blank ? 1 : 0);
    }

    void write(CanonicalWriter out) {
        out.raw("{\"answers\":").array(answers, out::string);
        if (blank) {
            out.raw(",\"blank\":true");
        }
        out.raw(",\"min\":").integer(min).raw(",\"max\":").integer(max);
        out.raw(",\"question\":").string(question).raw("}");
    }

    static Question read(CanonicalReader in) {
        if (in.accept("{\"type\":")) {
            throw new MalformedMessageException(
                    MalformedMessageException.Kind.UNSUPPORTED,
                    "non-homomorphic and lists questions are not part of this profile");
        }
        in.expect("{\"answers\":");
        List<String> answers = in.array(MAX_ANSWERS, in::string);
        boolean blank = in.accept(",\"blank\":true");
        in.expect(",\"min\":");
        int min = in.integer(MAX_ANSWERS);
        in.expect(",\"max\":");
        int max = in.integer(MAX_ANSWERS);
        in.expect(",\"question\":");
        String question = in.string();
        in.expect("}");
        return new Question(answers, blank, min, max, question);
    }
}
