package org.dauys.registration.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dauys.registration.smallcells.SmallCells;
import org.dauys.registration.statistics.TerritoryCell.Span;
import org.dauys.registration.territory.Territory;

/** People by territory: the whole, each region with what lies in it, and each territory. */
final class Breakdown {

    private final Map<String, Territory> territories;
    private final Map<String, List<Person>> byTerritory;
    private final List<TerritoryCell> cells;

    /**
     * @param territories all of the country, parents before children
     * @param people of one stage
     * @param used territories that are shown though nobody is there
     */
    Breakdown(List<Territory> territories, List<Person> people, Set<String> used) {
        this.territories = territories.stream().collect(Collectors.toMap(Territory::id, territory -> territory));
        this.byTerritory = people.stream().collect(Collectors.groupingBy(Person::territoryId));
        Set<String> shown = new HashSet<>(used);
        shown.addAll(byTerritory.keySet());
        this.cells = cells(territories, shown);
    }

    /** In the order of the territories, each region followed by what lies in it. */
    List<TerritoryCell> cells() {
        return cells;
    }

    /** Who belongs in a cell. */
    List<Person> in(TerritoryCell cell) {
        return byTerritory.entrySet().stream()
                .filter(entry -> cell.covers(territories.get(entry.getKey())))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    /** Keys of cells too small to be described: among the regions and cities of the country, and within each region. */
    Set<String> small(int smallest) {
        Set<String> tops = SmallCells.amongGroups(
                sizes(cells.stream().filter(Breakdown::isTop).toList()), smallest);
        Set<String> small = new HashSet<>(tops);
        for (TerritoryCell top : cells.stream().filter(Breakdown::isTop).toList()) {
            List<TerritoryCell> parts = cells.stream()
                    .filter(cell -> cell.territory().isPresent() && !isTop(cell))
                    .filter(cell -> top.covers(cell.territory().orElseThrow()))
                    .toList();
            Map<String, Integer> sizes = sizes(parts);
            small.addAll(tops.contains(top.key()) ? sizes.keySet() : SmallCells.amongGroups(sizes, smallest));
        }
        return small;
    }

    private static boolean isTop(TerritoryCell cell) {
        return cell.span() == Span.WITHIN
                && cell.territory().filter(of -> of.parentId().isEmpty()).isPresent();
    }

    private Map<String, Integer> sizes(List<TerritoryCell> of) {
        Map<String, Integer> sizes = new HashMap<>();
        of.forEach(cell -> sizes.put(cell.key(), in(cell).size()));
        return sizes;
    }

    private static List<TerritoryCell> cells(List<Territory> territories, Set<String> shown) {
        Map<String, List<Territory>> units = territories.stream()
                .filter(territory -> territory.parentId().isPresent())
                .filter(territory -> shown.contains(territory.id()))
                .collect(Collectors.groupingBy(
                        territory -> territory.parentId().orElseThrow(), LinkedHashMap::new, Collectors.toList()));
        List<TerritoryCell> cells = new ArrayList<>(List.of(TerritoryCell.whole()));
        for (Territory top : territories) {
            boolean holdsSomething = shown.contains(top.id()) || units.containsKey(top.id());
            if (top.parentId().isEmpty() && holdsSomething) {
                cells.add(TerritoryCell.within(top));
                if (top.isRegion() && shown.contains(top.id())) {
                    cells.add(TerritoryCell.own(top));
                }
                units.getOrDefault(top.id(), List.of()).forEach(unit -> cells.add(TerritoryCell.within(unit)));
            }
        }
        return List.copyOf(cells);
    }
}
