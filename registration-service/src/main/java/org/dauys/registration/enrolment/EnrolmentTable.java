package org.dauys.registration.enrolment;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Enrolment per territory. A cell under {@value #SMALLEST} is withheld. The total tells what the withheld cells come to
 * together, so the next smallest are withheld too until there are two of them and they come to {@value #SMALLEST}.
 *
 * @param asOf of the counts
 * @param electorate all voters
 * @param enrolled all who fetched a credential; absent if withheld
 * @param territories in order of slugs
 */
public record EnrolmentTable(Instant asOf, int electorate, Optional<Integer> enrolled, List<Cell> territories) {

    private static final int SMALLEST = 10;

    /** One territory. */
    public record Cell(String territoryId, int electorate, Optional<Integer> enrolled, boolean withheld) {}

    static EnrolmentTable of(Instant asOf, Map<String, Integer> electorate, Map<String, Integer> enrolled) {
        Set<String> withheld = new HashSet<>();
        electorate.keySet().stream()
                .filter(territory -> enrolled.getOrDefault(territory, 0) < SMALLEST)
                .forEach(withheld::add);
        List<String> shown = electorate.keySet().stream()
                .filter(territory -> !withheld.contains(territory))
                .sorted(Comparator.comparingInt(territory -> enrolled.getOrDefault(territory, 0)))
                .toList();
        for (String next : shown) {
            if (withheld.isEmpty() || withheld.size() > 1 && together(withheld, enrolled) >= SMALLEST) {
                break;
            }
            withheld.add(next);
        }
        List<Cell> cells = electorate.entrySet().stream()
                .map(entry -> cell(entry.getKey(), entry.getValue(), enrolled, withheld.contains(entry.getKey())))
                .toList();
        int total = enrolled.values().stream().mapToInt(Integer::intValue).sum();
        return new EnrolmentTable(
                asOf,
                electorate.values().stream().mapToInt(Integer::intValue).sum(),
                total < SMALLEST ? Optional.empty() : Optional.of(total),
                cells);
    }

    private static int together(Set<String> territories, Map<String, Integer> enrolled) {
        return territories.stream()
                .mapToInt(territory -> enrolled.getOrDefault(territory, 0))
                .sum();
    }

    private static Cell cell(String territory, int electorate, Map<String, Integer> enrolled, boolean withheld) {
        return new Cell(
                territory,
                electorate,
                withheld ? Optional.empty() : Optional.of(enrolled.getOrDefault(territory, 0)),
                withheld);
    }
}
