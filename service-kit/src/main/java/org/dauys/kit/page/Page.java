package org.dauys.kit.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

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

    /**
     * Cuts a page from numbered rows that were read as {@link PageRequest#afterNumber} and {@link PageRequest#rows} say.
     */
    public static <T> Page<T> numbered(List<T> rows, PageRequest page, ToLongFunction<T> number) {
        return numbered(rows, page, number, Function.identity());
    }

    /** The same, with something else shown for each row. */
    public static <R, T> Page<T> numbered(
            List<R> rows, PageRequest page, ToLongFunction<R> number, Function<R, T> item) {
        return cut(rows, page.limit(), row -> String.valueOf(number.applyAsLong(row)), item);
    }
}
