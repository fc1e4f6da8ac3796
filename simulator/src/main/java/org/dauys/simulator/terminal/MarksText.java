package org.dauys.simulator.terminal;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dauys.protocol.election.Question;

/** What somebody types as marks of one question: numbers from 1 with commas, or {@code blank}. */
final class MarksText {

    private static final String BLANK = "blank";

    private MarksText() {}

    /**
     * The marked answers, from 0; empty for a blank vote.
     *
     * @throws IllegalArgumentException that says what is wrong, if the ballot would not be valid
     */
    static Optional<Set<Integer>> parse(String text, Question question) {
        if (text.strip().equalsIgnoreCase(BLANK)) {
            if (!question.blank()) {
                throw new IllegalArgumentException("a blank vote is not possible here");
            }
            return Optional.empty();
        }
        Set<Integer> marked = new TreeSet<>();
        for (String number : text.strip().split("[\\s,;]+")) {
            if (!number.isEmpty() && !marked.add(index(number, question))) {
                throw new IllegalArgumentException(number + " is marked twice");
            }
        }
        if (marked.size() < question.min() || marked.size() > question.max()) {
            throw new IllegalArgumentException(marked.size() + " marked; " + rule(question));
        }
        return Optional.of(marked);
    }

    /** In words, such as {@code mark 1 to 5, or blank}. */
    static String rule(Question question) {
        String count = question.min() == question.max()
                ? "mark " + question.max()
                : "mark " + question.min() + " to " + question.max();
        return question.blank() ? count + ", or " + BLANK : count;
    }

    private static int index(String number, Question question) {
        int answers = question.answers().size();
        if (!number.matches("[0-9]{1,4}") || Integer.parseInt(number) < 1 || Integer.parseInt(number) > answers) {
            throw new IllegalArgumentException("'" + number + "' is none of 1 to " + answers);
        }
        return Integer.parseInt(number) - 1;
    }
}
