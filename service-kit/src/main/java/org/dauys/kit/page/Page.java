package org.dauys.kit.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items at most as many as asked for
 * @param next cursor of the page after it; absent on the last
 */
public record Page<T>(List<T> items, Optional<String> next) {

    /** A list that is always given whole. */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(List.copyOf(items), Optional.empty());
    }

    /**
     * Cuts a page from rows of which one more than the limit was read.
     *
     * @param rows up to {@code limit + 1} rows
     * @param position what {@link PageRequest#after} will be for the page that starts after this row
     */
    public static <R, T> Page<T> cut(List<R> rows, int limit, Function<R, String> position, Function<R, T> item) {
        List<T> items = rows.stream().limit(limit).map(item).toList();
        return new Page<>(
                items,
                rows.size() > limit
                        ? Optional.of(PageRequest.cursor(position.apply(rows.get(limit - 1))))
                        : Optional.empty());
    }
}
