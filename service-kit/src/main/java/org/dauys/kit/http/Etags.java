package org.dauys.kit.http;

import jakarta.ws.rs.core.EntityTag;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;

/** Versions of editable things as entity tags. */
public final class Etags {

    private Etags() {}

    /** The tag of a version. */
    public static EntityTag of(long version) {
        return new EntityTag(Long.toString(version));
    }

    /**
     * Checks the header {@code If-Match} (may be null) against the version in force.
     *
     * @throws ProblemException {@code precondition-required} without the header, {@code stale} if it names another version
     */
    public static void require(String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(KitProblem.PRECONDITION_REQUIRED);
        }
        String tag = ifMatch.trim();
        if (!tag.equals("*") && !tag.equals("\"" + version + "\"")) {
            throw new ProblemException(KitProblem.STALE);
        }
    }
}
