package org.dauys.protocol.tally;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.dauys.protocol.group.GroupElement;
import org.dauys.protocol.group.Scalar;

/** Small discrete logarithms to base g by baby steps and giant steps; the table serves any number of them. */
final class DiscreteLog {
    private static final int BATCH = 64;

    private final int max;
    private final int step;
    private final Map<String, Integer> babySteps = new HashMap<>();
    private final GroupElement giantStep;

    /** @param max largest logarithm that is looked for */
    DiscreteLog(int max) {
        this.max = max;
        this.step = (int) Math.ceil(Math.sqrt(max + 1.0)) + 1;
        GroupElement next = GroupElement.identity();
        for (int from = 0; from < step; from += BATCH) {
            int count = Math.min(BATCH, step - from);
            GroupElement[] batch = new GroupElement[count];
            for (int i = 0; i < count; i++) {
                batch[i] = next;
                next = next.plus(GroupElement.generator());
            }
            String[] encoded = GroupElement.encodeAll(batch);
            for (int i = 0; i < count; i++) {
                babySteps.put(encoded[i], from + i);
            }
        }
        this.giantStep = GroupElement.generator().timesVartime(Scalar.of(step));
    }

    /** The m between 0 and max with g^m = element, if there is one. */
    OptionalInt of(GroupElement element) {
        GroupElement next = element;
        for (long base = 0; base <= max; base += (long) step * BATCH) {
            GroupElement[] batch = new GroupElement[BATCH];
            for (int i = 0; i < BATCH; i++) {
                batch[i] = next;
                next = next.minus(giantStep);
            }
            String[] encoded = GroupElement.encodeAll(batch);
            for (int i = 0; i < BATCH; i++) {
                Integer rest = babySteps.get(encoded[i]);
                long log = base + (long) i * step + (rest == null ? 0 : rest);
                if (rest != null && log <= max) {
                    return OptionalInt.of((int) log);
                }
            }
        }
        return OptionalInt.empty();
    }
}
