package org.dauys.registration.custody;

import org.dauys.kit.problem.ProblemType;

/** Problems of orders to the credential authority. */
public enum CustodyProblem implements ProblemType {
    /** The same has been proposed or, for a destruction, ordered already. */
    ORDER_EXISTS("order-exists", 409),
    /** An election has no result yet, or an appeal is still possible. */
    APPEALS_POSSIBLE("appeals-possible", 409),
    /** There is no such freeze that is not lifted. */
    NOT_FROZEN("not-frozen", 409);

    private final String slug;
    private final int status;

    CustodyProblem(String slug, int status) {
        this.slug = slug;
        this.status = status;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }
}
