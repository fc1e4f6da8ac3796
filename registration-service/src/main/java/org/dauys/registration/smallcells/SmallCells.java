package org.dauys.registration.smallcells;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Which parts of a published whole are too small to be described. Whole and parts together tell what the withheld parts
 * are like, so the next smallest are withheld, too, until there are two of them and they come to enough people.
 */
public final class SmallCells {

    private SmallCells() {}

    /**
     * Of groups that are described where somebody is in them: that nobody is says nothing of anybody.
     *
     * @param sizes people by part; empty parts are never withheld
     * @param smallest fewest people who may be described
     */
    public static Set<String> amongGroups(Map<String, Integer> sizes, int smallest) {
        return among(sizes, smallest, size -> size > 0);
    }

    /**
     * Of counts in populations of a published size: that nobody has done something says it of everybody there.
     *
     * @param counts people by part; empty parts are small ones
     * @param smallest fewest people who may be told of
     */
    public static Set<String> amongCounts(Map<String, Integer> counts, int smallest) {
        return among(counts, smallest, count -> true);
    }

    private static Set<String> among(Map<String, Integer> sizes, int smallest, IntPredicate telling) {
        Set<String> withheld = new HashSet<>();
        List<String> bySize = sizes.keySet().stream()
                .filter(part -> telling.test(sizes.get(part)))
                .sorted(Comparator.comparing((String part) -> sizes.get(part)).thenComparing(Comparator.naturalOrder()))
                .toList();
        int together = 0;
        for (String part : bySize) {
            boolean enough = withheld.isEmpty() || withheld.size() > 1 && together >= smallest;
            if (sizes.get(part) >= smallest && enough) {
                break;
            }
            withheld.add(part);
            together += sizes.get(part);
        }
        return Set.copyOf(withheld);
    }
}
