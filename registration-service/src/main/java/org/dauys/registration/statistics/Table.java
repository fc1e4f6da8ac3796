package org.dauys.registration.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.events.LocalText;
import org.dauys.kit.problem.Language;

/** Rows of named cells on the way to a file. Every row has the same names. */
final class Table {

    private final List<Map<String, Object>> rows = new ArrayList<>();

    /** A row to be filled. */
    Cells row() {
        Map<String, Object> row = new LinkedHashMap<>();
        rows.add(row);
        return new Cells(row);
    }

    /** Names of the columns; of a table without rows none. */
    List<String> columns() {
        return rows.isEmpty() ? List.of() : List.copyOf(rows.get(0).keySet());
    }

    List<List<Object>> rows() {
        return rows.stream().map(row -> List.copyOf(row.values())).toList();
    }

    /** One row. */
    record Cells(Map<String, Object> row) {

        Cells put(String column, Object value) {
            row.put(column, value);
            return this;
        }

        /** A count, and the same as a share. */
        Cells put(String column, Share share) {
            return put(column, share.count())
                    .put(column + ColumnNames.SHARE, share.share().map(Cells::rounded));
        }

        /** Everything about some people; the bands of a withheld composition are empty cells. */
        Cells put(Figures figures, List<AgeBand> bands) {
            put("denominator", figures.total());
            figures.parts().forEach(part -> put(part.name(), part.share()));
            put("mean_age", figures.meanAge().map(Cells::rounded));
            for (int i = 0; i < bands.size(); i++) {
                Optional<AgeBand> band = figures.ageBands().isEmpty()
                        ? Optional.empty()
                        : Optional.of(figures.ageBands().get(i));
                put(ColumnNames.AGE + bands.get(i).label(), band.flatMap(one -> one.share()
                        .count()));
            }
            return this;
        }

        /** Four digits after the point: a hundredth of a percent. */
        private static double rounded(double value) {
            return Math.round(value * 10_000) / 10_000.0;
        }
    }

    /** A text in a language. */
    static String in(Language language, LocalText text) {
        return switch (language) {
            case KK -> text.kk();
            case RU -> text.ru();
            case EN -> text.en();
        };
    }
}
