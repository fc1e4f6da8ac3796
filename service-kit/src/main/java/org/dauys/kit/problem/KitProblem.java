package org.dauys.kit.problem;

/** The problems that every service can answer with. */
public enum KitProblem implements ProblemType {
    INVALID_REQUEST("invalid-request", 400),
    MALFORMED_JSON("malformed-json", 400),
    UNAUTHORIZED("unauthorized", 401),
    FORBIDDEN("forbidden", 403),
    NOT_FOUND("not-found", 404),
    METHOD_NOT_ALLOWED("method-not-allowed", 405),
    NOT_ACCEPTABLE("not-acceptable", 406),
    CONFLICT("conflict", 409),
    LENGTH_REQUIRED("length-required", 411),
    STALE("stale", 412),
    TOO_LARGE("too-large", 413),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415),
    IDEMPOTENCY_MISMATCH("idempotency-mismatch", 422),
    PRECONDITION_REQUIRED("precondition-required", 428),
    TOO_MANY_REQUESTS("too-many-requests", 429),
    INTERNAL_ERROR("internal-error", 500),
    PEER_UNAVAILABLE("peer-unavailable", 502),
    UNAVAILABLE("unavailable", 503);

    private final String slug;
    private final int status;

    KitProblem(String slug, int status) {
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
