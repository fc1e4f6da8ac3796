package org.dauys.simulator.primary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Picks territories of different size: a city of republican significance, a region, some of its units, and so on. */
public final class ChooseTerritories {

    private static final int UNITS_OF_A_REGION = 4;

    private ChooseTerritories() {}

    /**
     * @param all every territory, parents before children
     * @param count how many; every one if there are not more
     */
    public static List<Territory> of(List<Territory> all, int count) {
        if (count >= all.size()) {
            return all;
        }
        List<Territory> cities = ofLevel(all, "republican_city");
        List<Territory> regions = ofLevel(all, "region");
        List<Territory> chosen = new ArrayList<>();
        int city = 0;
        int region = 0;
        while (chosen.size() < count) {
            int room = count - chosen.size();
            if (city < cities.size() && (room < 3 || city <= region)) {
                chosen.add(cities.get(city++));
            } else if (region < regions.size() && room >= 2) {
                Territory next = regions.get(region++);
                chosen.add(next);
                chosen.addAll(spread(unitsOf(all, next), Math.min(room - 1, UNITS_OF_A_REGION)));
            } else {
                addAnyUnit(all, chosen);
            }
        }
        return chosen;
    }

    private static List<Territory> ofLevel(List<Territory> all, String level) {
        return all.stream()
                .filter(territory -> territory.level().equals(level))
                .sorted(Comparator.comparingLong(Territory::population).thenComparing(Territory::id))
                .toList();
    }

    private static List<Territory> unitsOf(List<Territory> all, Territory region) {
        return all.stream()
                .filter(territory ->
                        territory.parentId().filter(region.id()::equals).isPresent())
                .sorted(Comparator.comparingLong(Territory::population).reversed())
                .toList();
    }

    /** The largest, the smallest, and some between. */
    private static List<Territory> spread(List<Territory> bySize, int count) {
        if (count >= bySize.size()) {
            return bySize;
        }
        List<Territory> picked = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            picked.add(bySize.get(count == 1 ? 0 : i * (bySize.size() - 1) / (count - 1)));
        }
        return picked;
    }

    private static void addAnyUnit(List<Territory> all, List<Territory> chosen) {
        chosen.add(all.stream()
                .filter(territory -> !chosen.contains(territory))
                .filter(territory -> territory.parentId().isEmpty() && territory.votes()
                        || chosen.stream().anyMatch(other -> territory
                                .parentId()
                                .filter(other.id()::equals)
                                .isPresent()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such number of territories")));
    }
}
