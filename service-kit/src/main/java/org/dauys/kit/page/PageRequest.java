package org.dauys.kit.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;

/**
 * Which page is asked for.
 *
 * @param after position after which the page starts; absent for the first page
 * @param limit most items, 1 to 200
 */
public record PageRequest(Optional<String> after, int limit) {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 200;

    /**
     * From the query parameters {@code cursor} and {@code limit}, each of which may be null.
     *
     * @throws ProblemException {@code invalid-request} for a limit out of range or a cursor that is not ours
     */
    public static PageRequest of(String cursor, Integer limit) {
        int size = limit == null ? DEFAULT_LIMIT : limit;
        if (size < 1 || size > MAX_LIMIT) {
            throw new ProblemException(KitProblem.INVALID_REQUEST);
        }
        return new PageRequest(Optional.ofNullable(cursor).map(PageRequest::decode), size);
    }

    /**
     * The place after which the page starts, of a list whose rows are numbered from 1; 0 for the first page.
     *
     * @throws ProblemException {@code invalid-request} for a cursor that is not ours: cursors can be made up
     */
    public long afterNumber() {
        try {
            return after.map(Long::parseLong).orElse(0L);
        } catch (NumberFormatException e) {
            throw new ProblemException(KitProblem.INVALID_REQUEST);
        }
    }

    /** How many rows to read for a page: one more, which tells whether there is another page. */
    public int rows() {
        return limit + 1;
    }

    static String cursor(String position) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(KitProblem.INVALID_REQUEST);
        }
    }
}
