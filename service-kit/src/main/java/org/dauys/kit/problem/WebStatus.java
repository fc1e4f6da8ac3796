package org.dauys.kit.problem;

/** The problem for a status that the framework itself ends a request with. */
final class WebStatus {

    private WebStatus() {}

    static ProblemType problem(int status) {
        for (KitProblem problem : KitProblem.values()) {
            if (problem.status() == status && problem != KitProblem.MALFORMED_JSON) {
                return problem;
            }
        }
        return KitProblem.INVALID_REQUEST;
    }
}
