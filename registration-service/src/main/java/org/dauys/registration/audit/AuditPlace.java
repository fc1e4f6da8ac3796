package org.dauys.registration.audit;

import java.util.regex.Pattern;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;

/**
 * A place in the order of the trail: the transaction of a record, and its number. What is read up to the oldest
 * transaction that still runs is complete: none that begins later gets a place before it.
 *
 * @param transaction decimal number that PostgreSQL gave the transaction
 */
record AuditPlace(String transaction, long id) {

    /** Before the first record. */
    static final AuditPlace START = new AuditPlace("0", 0);

    private static final Pattern FORM = Pattern.compile("(\\d{1,18})\\.(\\d{1,18})");

    /**
     * @throws ProblemException {@code invalid-request} if it is none of {@link #toString}
     */
    static AuditPlace parse(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new ProblemException(KitProblem.INVALID_REQUEST);
        }
        return new AuditPlace(parts.group(1), Long.parseLong(parts.group(2)));
    }

    @Override
    public String toString() {
        return transaction + "." + id;
    }
}
