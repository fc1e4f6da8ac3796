package org.dauys.registration.enrolment;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dauys.registration.smallcells.SmallCells;

/**
 * Enrolment per territory, of everybody who may vote there: those of the frozen roll and those admitted late, whichever of
 * the territory's elections is theirs. Territories that are merged to one election have a line each. Small cells are
 * withheld, see {@link SmallCells}.
 *
 * @param asOf of the counts
 * @param electorate all voters, the denominator
 * @param admittedLate those of them who are on a supplementary roll
 * @param enrolled all who fetched a credential; absent if withheld
 * @param territories in order of slugs
 */
public record EnrolmentTable(
        Instant asOf, int electorate, int admittedLate, Optional<Integer> enrolled, List<Cell> territories) {

    /** One territory; {@code electorate} is the denominator of {@code enrolled}. */
    public record Cell(String territoryId, int electorate, Optional<Integer> enrolled, boolean withheld) {}

    /**
     * @param electorate voters by territory, in order of slugs
     * @param admittedLate those of them who are on a supplementary roll
     * @param enrolled who fetched a credential, by territory
     * @param smallest fewest people who may be told of
     */
    static EnrolmentTable of(
            Instant asOf,
            Map<String, Integer> electorate,
            int admittedLate,
            Map<String, Integer> enrolled,
            int smallest) {
        Map<String, Integer> counts = new HashMap<>();
        electorate.keySet().forEach(territory -> counts.put(territory, enrolled.getOrDefault(territory, 0)));
        Set<String> withheld = SmallCells.amongCounts(counts, smallest);
        List<Cell> cells = electorate.entrySet().stream()
                .map(entry -> cell(entry, counts.get(entry.getKey()), withheld.contains(entry.getKey())))
                .toList();
        int total = counts.values().stream().mapToInt(Integer::intValue).sum();
        return new EnrolmentTable(
                asOf,
                electorate.values().stream().mapToInt(Integer::intValue).sum(),
                admittedLate,
                Optional.of(total).filter(count -> count >= smallest),
                cells);
    }

    private static Cell cell(Map.Entry<String, Integer> electorate, int enrolled, boolean withheld) {
        return new Cell(
                electorate.getKey(),
                electorate.getValue(),
                Optional.of(enrolled).filter(count -> !withheld),
                withheld);
    }
}
