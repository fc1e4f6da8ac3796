package org.dauys.registration.statistics;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Compositions of many parts, counted at one moment.
 *
 * @param stage as in {@link Composition}
 * @param rows bounded by the territories and contests that there are
 */
public record CompositionTable<R>(
        String primaryId, String stage, Instant asOf, LocalDate referenceDate, long quotasVersion, List<R> rows) {

    /**
     * A territory, or the whole.
     *
     * @param territoryId absent for the whole primary
     * @param parentId its region, if it lies in one
     * @param level of the territory
     * @param span {@code WITHIN}: with what lies in it; {@code OWN}: a region without its cities and districts
     */
    public record TerritoryRow(
            Optional<String> territoryId,
            Optional<String> parentId,
            Optional<String> level,
            String span,
            @JsonUnwrapped Figures figures) {}

    /**
     * A contest, or a level. Whoever stands in several counts in each, and once in a level.
     *
     * @param contestId absent for all contests of the level
     * @param territoryId whose seats they are; absent for a level
     */
    public record ContestRow(
            Optional<String> contestId, String level, Optional<String> territoryId, @JsonUnwrapped Figures figures) {}

    static <R> CompositionTable<R> of(People people, Stage stage, List<R> rows) {
        return new CompositionTable<>(
                people.primary().id(),
                stage.slug(),
                people.asOf(),
                people.primary().referenceDate(),
                people.quotas().version(),
                List.copyOf(rows));
    }
}
