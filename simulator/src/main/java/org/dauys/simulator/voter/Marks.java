package org.dauys.simulator.voter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.dauys.protocol.ballot.Choices;
import org.dauys.protocol.election.Question;

/**
 * What somebody marks, question by question: indexes from 0, or nothing for a blank vote.
 *
 * @param questions per question the marked answers; empty for blank
 */
public record Marks(List<Optional<Set<Integer>>> questions) {

    private static final double BLANK = 0.05;

    /** A mind of one's own: earlier candidates of the draw are a little more popular, some people vote blank. */
    public static Marks random(List<Question> questions, Random random) {
        return avoiding(questions, random, -1, -1);
    }

    /** The same, without one answer of one question. */
    public static Marks avoiding(List<Question> questions, Random random, int question, int answer) {
        List<Optional<Set<Integer>>> marks = new ArrayList<>();
        for (int q = 0; q < questions.size(); q++) {
            marks.add(one(questions.get(q), random, q == question ? answer : -1));
        }
        return new Marks(marks);
    }

    private static Optional<Set<Integer>> one(Question question, Random random, int avoided) {
        if (question.blank() && random.nextDouble() < BLANK) {
            return Optional.empty();
        }
        int available = question.answers().size() - (avoided >= 0 ? 1 : 0);
        int least = Math.max(1, question.min());
        int most = Math.min(question.max(), available);
        int count = least >= most ? most : least + random.nextInt(most - least + 1);
        Set<Integer> marked = new TreeSet<>();
        while (marked.size() < count) {
            int answer = (int) (question.answers().size() * Math.pow(random.nextDouble(), 1.6));
            if (answer != avoided) {
                marked.add(answer);
            }
        }
        return Optional.of(marked);
    }

    /** Whether an answer is marked. */
    public boolean has(int question, int answer) {
        return questions.get(question).map(set -> set.contains(answer)).orElse(false);
    }

    /** For the ballot. */
    public List<Choices> choices(List<Question> asked) {
        List<Choices> choices = new ArrayList<>();
        for (int q = 0; q < asked.size(); q++) {
            int answers = asked.get(q).answers().size();
            choices.add(questions
                    .get(q)
                    .map(set -> Choices.select(
                            answers, set.stream().mapToInt(Integer::intValue).toArray()))
                    .orElseGet(Choices::blank));
        }
        return choices;
    }

    /** For the recount: 0 or 1 per choice, with the leading element of questions that allow a blank vote. */
    public List<List<Integer>> plaintext(List<Question> asked) {
        List<List<Integer>> plaintext = new ArrayList<>();
        for (int q = 0; q < asked.size(); q++) {
            List<Integer> bits = new ArrayList<>();
            if (asked.get(q).blank()) {
                bits.add(questions.get(q).isEmpty() ? 1 : 0);
            }
            for (int a = 0; a < asked.get(q).answers().size(); a++) {
                bits.add(has(q, a) ? 1 : 0);
            }
            plaintext.add(bits);
        }
        return plaintext;
    }
}
