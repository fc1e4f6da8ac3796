package org.dauys.kit.security;

import java.util.Collection;
import java.util.regex.Pattern;

/**
 * Which territories a right covers. Slugs have the form {@code kz-<region>} or {@code kz-<region>-<unit>}, so a region
 * covers what starts with its slug and a hyphen. Two traps: the city {@code kz-almaty-city} is no part of the region
 * {@code kz-almaty}, and a unit such as {@code kz-pavlodar-pavlodar} covers nothing but itself, although the slug of a
 * district starts with it.
 */
public final class TerritoryScope {

    /** The scope that covers every territory. */
    public static final String EVERYWHERE = "*";

    private static final Pattern REGION = Pattern.compile("kz-((north|south|east|west)-)?[a-z]+");
    private static final String CITY_THAT_LOOKS_LIKE_A_UNIT = "kz-almaty-city";

    private TerritoryScope() {}

    /** Whether a right in {@code scope} holds in {@code territoryId}. */
    public static boolean covers(String scope, String territoryId) {
        if (scope.equals(EVERYWHERE) || scope.equals(territoryId)) {
            return true;
        }
        return territoryId.startsWith(scope + "-")
                && REGION.matcher(scope).matches()
                && !territoryId.equals(CITY_THAT_LOOKS_LIKE_A_UNIT);
    }

    /** Whether a right in one of the scopes holds in {@code territoryId}. */
    public static boolean anyCovers(Collection<String> scopes, String territoryId) {
        return scopes.stream().anyMatch(scope -> covers(scope, territoryId));
    }
}
