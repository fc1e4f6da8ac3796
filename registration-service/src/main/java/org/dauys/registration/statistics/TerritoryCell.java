package org.dauys.registration.statistics;

import java.util.Optional;
import org.dauys.registration.territory.Territory;

/**
 * One line of a breakdown by territory.
 *
 * @param territory absent for the whole primary
 * @param span what of it
 */
record TerritoryCell(Optional<Territory> territory, Span span) {

    /** What of a territory is counted. */
    enum Span {
        /** The territory with everything that lies in it. */
        WITHIN,
        /** A region alone: who stands for its own contests, without its cities and districts. */
        OWN
    }

    static TerritoryCell within(Territory territory) {
        return new TerritoryCell(Optional.of(territory), Span.WITHIN);
    }

    static TerritoryCell own(Territory region) {
        return new TerritoryCell(Optional.of(region), Span.OWN);
    }

    static TerritoryCell whole() {
        return new TerritoryCell(Optional.empty(), Span.WITHIN);
    }

    /** Unique in a breakdown. */
    String key() {
        return span + " " + territory.map(Territory::id).orElse("");
    }

    /** Whether somebody of this territory, lying in that region if in any, belongs here. */
    boolean covers(Territory of) {
        return territory
                .map(here -> here.id().equals(of.id())
                        || span == Span.WITHIN
                                && of.parentId().filter(here.id()::equals).isPresent())
                .orElse(true);
    }
}
