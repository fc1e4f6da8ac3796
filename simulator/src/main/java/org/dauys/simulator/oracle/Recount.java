package org.dauys.simulator.oracle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Counting again, in the clear. */
public final class Recount {

    private Recount() {}

    /**
     * Sums the marks.
     *
     * @param counted one attempt per credential
     * @param shape any result of the election, for the number of questions and choices
     */
    public static List<List<Integer>> of(Collection<CastAttempt> counted, List<List<Integer>> shape) {
        List<List<Integer>> sums = new ArrayList<>();
        for (int question = 0; question < shape.size(); question++) {
            List<Integer> sum = new ArrayList<>();
            for (int choice = 0; choice < shape.get(question).size(); choice++) {
                int marks = 0;
                for (CastAttempt attempt : counted) {
                    marks += attempt.plaintext().get(question).get(choice);
                }
                sum.add(marks);
            }
            sums.add(sum);
        }
        return sums;
    }
}
