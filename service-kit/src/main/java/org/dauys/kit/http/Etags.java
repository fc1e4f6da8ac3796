package org.dauys.kit.http;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;

/** Versions of editable things as entity tags. */
public final class Etags {

    private Etags() {}

    /** The tag of a version. */
    public static EntityTag of(long version) {
        return new EntityTag(Long.toString(version));
    }

    /** The answer 200 with something in a version. */
    public static Response ok(Object entity, long version) {
        return Response.ok(entity).tag(of(version)).build();
    }

    /** The answer 201 with something new in a version. */
    public static Response created(Object entity, long version) {
        return Response.status(Response.Status.CREATED)
                .entity(entity)
                .tag(of(version))
                .build();
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
