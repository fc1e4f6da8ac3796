package org.dauys.auditor.rating;

import java.util.List;

/**
 * What came of making the ratings again.
 *
 * @param line the summary in numbers
 * @param objections what is wrong, in the order found; empty if everything holds
 * @param notes what a careful reader should know although nothing is wrong
 */
public record RatingVerdict(String line, List<String> objections, List<String> notes) {

    public RatingVerdict {
        objections = List.copyOf(objections);
        notes = List.copyOf(notes);
    }

    public boolean isValid() {
        return objections.isEmpty();
    }

    /** One line: whether everything holds and, if not, what does not. */
    public String verdict() {
        return isValid() ? "VALID " + line : "INVALID " + objections.get(0);
    }
}
