package org.dauys.events.ballotpaper;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The grouping {@value #ALGORITHM}: the candidates of a contest, in an order drawn by {@link DrawOrder}, are dealt out in
 * turn to as few groups as take all of them. With {@code g} groups the first is the 1st, the {@code g+1}-th, the
 * {@code 2g+1}-th of the order, and so on; sizes differ by one at most.
 */
public final class DrawGroups {

    /** Name of this algorithm. */
    public static final String ALGORITHM = "dauys-groups-1";

    /** The smallest limit under which nobody is ever left alone in a group. */
    public static final int LEAST_LIMIT = 3;

    private DrawGroups() {}

    /**
     * @param order drawn; at least two
     * @param most members of a group, at least {@link #LEAST_LIMIT}
     * @return the groups, each in drawn order
     */
    public static List<List<String>> of(List<String> order, int most) {
        if (most < LEAST_LIMIT) {
            throw new IllegalArgumentException("a group takes " + LEAST_LIMIT + " at least");
        }
        int groups = (order.size() + most - 1) / most;
        return IntStream.range(0, groups)
                .mapToObj(group -> IntStream.range(0, order.size())
                        .filter(place -> place % groups == group)
                        .mapToObj(order::get)
                        .toList())
                .toList();
    }
}
