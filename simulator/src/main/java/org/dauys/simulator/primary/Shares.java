package org.dauys.simulator.primary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Dividing a whole number by weights, without losing anything (largest remainders). */
public final class Shares {

    private Shares() {}

    /**
     * @param total at least {@code least} for each weight
     * @param weights positive
     * @param least what everyone gets
     */
    public static List<Integer> of(int total, List<Double> weights, int least) {
        int free = Math.max(0, total - least * weights.size());
        double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
        List<Integer> shares = new ArrayList<>();
        List<Double> remainders = new ArrayList<>();
        int given = 0;
        for (double weight : weights) {
            double exact = free * weight / sum;
            shares.add(least + (int) exact);
            remainders.add(exact - (int) exact);
            given += (int) exact;
        }
        IntStream.range(0, weights.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -remainders.get(i)))
                .limit(free - given)
                .forEach(i -> shares.set(i, shares.get(i) + 1));
        return shares;
    }
}
