package org.dauys.program.ranking;

import java.time.Instant;
import java.util.List;
import org.dauys.events.LocalText;

/**
 * What people write about most.
 *
 * @param items the first themes by proposals, then by supports
 * @param other proposals that fit no theme
 * @param total all proposals counted
 * @param asOf when this was counted
 */
public record TopThemes(List<Item> items, long other, long total, Instant asOf) {

    /**
     * @param theme stable name
     * @param name for people
     * @param proposals how many are about it
     * @param supports how many times these were supported
     * @param share of all proposals, from 0 to 1, {@code other} included
     */
    public record Item(String theme, LocalText name, long proposals, long supports, double share) {}
}
