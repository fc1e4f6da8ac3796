package org.dauys.protocol.ballot;

import java.util.ArrayList;
import java.util.List;
import org.dauys.protocol.election.Question;

/** A voter's answer to one question: a mark per answer, or a blank vote. A secret: it is never printed. */
public final class Choices {
    private final boolean blank;
    private final List<Boolean> marks;

    private Choices(boolean blank, List<Boolean> marks) {
        this.blank = blank;
        this.marks = List.copyOf(marks);
    }

    /** A blank vote. */
    public static Choices blank() {
        return new Choices(true, List.of());
    }

    /** One mark per answer, in the question's order. */
    public static Choices marks(boolean... marks) {
        List<Boolean> list = new ArrayList<>(marks.length);
        for (boolean mark : marks) {
            list.add(mark);
        }
        return new Choices(false, list);
    }

    /** One mark per answer, each 0 or 1. */
    public static Choices marks(List<Integer> marks) {
        if (marks.stream().anyMatch(mark -> mark != 0 && mark != 1)) {
            throw new IllegalArgumentException("a mark is 0 or 1");
        }
        return new Choices(false, marks.stream().map(mark -> mark == 1).toList());
    }

    /** Marks at these indexes, from 0, of a question with so many answers. */
    public static Choices select(int answerCount, int... indexes) {
        boolean[] marks = new boolean[answerCount];
        for (int index : indexes) {
            marks[index] = true;
        }
        return marks(marks);
    }

    /** Whether this is a blank vote. */
    public boolean isBlank() {
        return blank;
    }

    /** Number of marks; 0 for a blank vote. */
    public int sum() {
        return (int) marks.stream().filter(mark -> mark).count();
    }

    /** Whether the question allows this answer. */
    public boolean isAllowedBy(Question question) {
        if (blank) {
            return question.blank();
        }
        return marks.size() == question.answers().size() && sum() >= question.min() && sum() <= question.max();
    }

    /** The plaintexts in the order of the ciphertexts: with a leading one for "blank" where the question has it. */
    int[] plaintexts(Question question) {
        int[] plaintexts = new int[question.choiceCount()];
        int offset = question.blank() ? 1 : 0;
        if (blank) {
            plaintexts[0] = 1;
        }
        for (int i = 0; i < marks.size(); i++) {
            plaintexts[offset + i] = marks.get(i) ? 1 : 0;
        }
        return plaintexts;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Choices choices && blank == choices.blank && marks.equals(choices.marks);
    }

    @Override
    public int hashCode() {
        return 31 * marks.hashCode() + Boolean.hashCode(blank);
    }

    /** Masked. */
    @Override
    public String toString() {
        return "Choices[*****]";
    }
}
