package org.dauys.registration.statistics;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which parts of a published whole are too small to be described. Whole and parts together tell what the withheld parts
 * are like, so the next smallest are withheld, too, until there are two of them and they come to enough people.
 */
final class SmallCells {

    private SmallCells() {}

    /**
     * @param sizes people by part; empty parts tell nothing and are never withheld
     * @param smallest fewest people who may be described
     */
    static Set<String> among(Map<String, Integer> sizes, int smallest) {
        Set<String> withheld = new HashSet<>();
        List<String> bySize = sizes.keySet().stream()
                .filter(part -> sizes.get(part) > 0)
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
