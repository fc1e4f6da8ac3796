package org.dauys.program.ranking;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.dauys.kit.security.TerritoryScope;
import org.dauys.program.theme.Theme;
import org.dauys.program.theme.Themes;

/** Counts proposals by theme, as of now. */
@Singleton
public class ThemeRanking {

    private static final String COUNTS =
            "select p.territoryId, p.theme, count(p), sum(p.supports) from ProposalEntity p"
                    + " where (:primary is null or p.primaryId = :primary) group by p.territoryId, p.theme";

    private record Count(String theme, long proposals, long supports) {}

    private final EntityManager entities;
    private final Themes themes;
    private final Clock clock;

    @Inject
    ThemeRanking(EntityManager entities, Themes themes, Clock clock) {
        this.entities = entities;
        this.themes = themes;
        this.clock = clock;
    }

    /**
     * The first {@code n} themes.
     *
     * @param primary of one primary only
     * @param territory of this territory and those in it only
     */
    @Transactional
    public TopThemes top(Optional<String> primary, Optional<String> territory, int n) {
        Map<String, List<Count>> counts = counts(primary, territory);
        long total = sum(counts.values().stream().flatMap(List::stream).toList(), Count::proposals);
        List<TopThemes.Item> items = themes.dictionary().themes().stream()
                .filter(theme -> !theme.theme().equals(Theme.OTHER))
                .map(theme -> item(theme, counts.getOrDefault(theme.theme(), List.of()), total))
                .sorted(Comparator.comparingLong(TopThemes.Item::proposals)
                        .thenComparingLong(TopThemes.Item::supports)
                        .reversed())
                .limit(n)
                .toList();
        long other = sum(counts.getOrDefault(Theme.OTHER, List.of()), Count::proposals);
        return new TopThemes(items, other, total, clock.instant());
    }

    private Map<String, List<Count>> counts(Optional<String> primary, Optional<String> territory) {
        return entities.createQuery(COUNTS, Tuple.class)
                .setParameter("primary", primary.orElse(null))
                .getResultStream()
                .filter(row -> territory
                        .map(scope -> TerritoryScope.covers(scope, row.get(0, String.class)))
                        .orElse(true))
                .map(row -> new Count(row.get(1, String.class), row.get(2, Long.class), row.get(3, Long.class)))
                .collect(Collectors.groupingBy(Count::theme));
    }

    private static TopThemes.Item item(Theme theme, List<Count> counts, long total) {
        long proposals = sum(counts, Count::proposals);
        return new TopThemes.Item(
                theme.theme(),
                theme.name(),
                proposals,
                sum(counts, Count::supports),
                total == 0 ? 0 : (double) proposals / total);
    }

    private static long sum(List<Count> counts, ToLongFunction<Count> of) {
        return counts.stream().mapToLong(of).sum();
    }
}
