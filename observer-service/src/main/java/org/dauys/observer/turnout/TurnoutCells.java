package org.dauys.observer.turnout;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Withholds small numbers in one answer. It does not hide anybody from an onlooker who subtracts one answer from the next:
 * the present hour and the total grow with every voter, and the record itself shows which credential has voted and in which
 * order. What it prevents is that a table of turnout singles people out. A cell under {@value #SMALLEST_SHOWN} is not shown, and neither is what would let it be
 * computed from the total: if the withheld cells together are fewer than that, or there is only one, the smallest shown
 * ones are withheld too.
 */
final class TurnoutCells {

    static final int SMALLEST_SHOWN = 10;

    private TurnoutCells() {}

    /**
     * Voters of one hour.
     *
     * @param hour its beginning, UTC
     */
    record Cell(Instant hour, int voters) {}

    /**
     * One hour as shown.
     *
     * @param hour its beginning, UTC
     * @param voters credentials whose first ballot came in it; absent if withheld
     */
    record ShownHour(Instant hour, Optional<Integer> voters, boolean withheld) {}

    /** A total as shown: absent if it is positive and too small. */
    static Optional<Integer> total(int voters) {
        return voters > 0 && voters < SMALLEST_SHOWN ? Optional.empty() : Optional.of(voters);
    }

    static List<ShownHour> hours(List<Cell> cells) {
        Set<Cell> withheld = new HashSet<>();
        cells.stream().filter(cell -> cell.voters() < SMALLEST_SHOWN).forEach(withheld::add);
        cells.stream()
                .filter(cell -> !withheld.contains(cell))
                .sorted(Comparator.comparingInt(Cell::voters).thenComparing(Cell::hour))
                .toList()
                .forEach(cell -> {
                    if (isRevealing(withheld)) {
                        withheld.add(cell);
                    }
                });
        return cells.stream()
                .map(cell -> new ShownHour(
                        cell.hour(),
                        withheld.contains(cell) ? Optional.empty() : Optional.of(cell.voters()),
                        withheld.contains(cell)))
                .toList();
    }

    private static boolean isRevealing(Set<Cell> withheld) {
        return !withheld.isEmpty()
                && (withheld.size() == 1
                        || withheld.stream().mapToInt(Cell::voters).sum() < SMALLEST_SHOWN);
    }
}
