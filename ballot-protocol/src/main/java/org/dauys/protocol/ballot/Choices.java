package org.dauys.protocol.ballot;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.dauys.protocol.election.Question;

/**
 * A voter's answer to one question: a mark per answer, or a blank vote. A secret: it is never printed, and marks are
 * numbers that are computed with, so that no branch and no address depends on them. A blank vote has no marks, which
 * does show in how long it is handled.
 */
public final class Choices {
    private final int blank;
    private final int[] marks;

    private Choices(int blank, int[] marks) {
        this.blank = blank;
        this.marks = marks;
    }

    /** A blank vote. */
    public static Choices blank() {
        return new Choices(1, new int[0]);
    }

    /** One mark per answer, in the question's order. */
    public static Choices marks(boolean... marks) {
        int[] bits = new int[marks.length];
        for (int i = 0; i < marks.length; i++) {
            bits[i] = marks[i] ? 1 : 0;
        }
        return new Choices(0, bits);
    }

    /** One mark per answer, each 0 or 1. */
    public static Choices marks(List<Integer> marks) {
        int[] bits = marks.stream().mapToInt(Integer::intValue).toArray();
        int others = 0;
        for (int bit : bits) {
            others |= bit & ~1;
        }
        if (others != 0) {
            throw new IllegalArgumentException("a mark is 0 or 1");
        }
        return new Choices(0, bits);
    }

    /** Marks at these indexes, from 0, of a question with so many answers. */
    public static Choices select(int answerCount, int... indexes) {
        int[] bits = new int[answerCount];
        for (int index : indexes) {
            Objects.checkIndex(index, answerCount);
            for (int i = 0; i < answerCount; i++) {
                bits[i] |= ((i ^ index) - 1) >>> 31;
            }
        }
        return new Choices(0, bits);
    }

    /** Whether this is a blank vote. */
    public boolean isBlank() {
        return blank == 1;
    }

    /** Number of marks; 0 for a blank vote. */
    public int sum() {
        int sum = 0;
        for (int mark : marks) {
            sum += mark;
        }
        return sum;
    }

    /** Whether the question allows this answer. */
    public boolean isAllowedBy(Question question) {
        if (isBlank()) {
            return question.blank();
        }
        int sum = sum();
        // The sign of either difference; only whether the vote is allowed decides a branch.
        return marks.length == question.answers().size() && ((sum - question.min()) | (question.max() - sum)) >= 0;
    }

    /** The plaintexts in the order of the ciphertexts: with a leading one for "blank" where the question has it. */
    int[] plaintexts(Question question) {
        int[] plaintexts = new int[question.choiceCount()];
        System.arraycopy(marks, 0, plaintexts, question.blank() ? 1 : 0, marks.length);
        plaintexts[0] |= blank;
        return plaintexts;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Choices choices && blank == choices.blank && Arrays.equals(marks, choices.marks);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(marks) + blank;
    }

    /** Masked. */
    @Override
    public String toString() {
        return "Choices[*****]";
    }
}
