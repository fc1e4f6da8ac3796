package org.dauys.tally.problem;

import org.dauys.kit.problem.ProblemType;

/** Problem types of this service beside the common ones. */
public enum TallyProblem implements ProblemType {
    UNKNOWN_CEREMONY("unknown-ceremony", 404),
    CEREMONY_CLOSED("ceremony-closed", 409),
    CEREMONY_FULL("ceremony-full", 409),
    TRUSTEES_MISSING("trustees-missing", 409),
    TRUSTEE_NOT_EXPECTED("trustee-not-expected", 422),
    TRUSTEE_ALREADY_GIVEN("trustee-already-given", 409),
    INVALID_TRUSTEE_KEY("invalid-trustee-key", 422),
    UNKNOWN_ELECTION("unknown-election", 404),
    UNKNOWN_OBJECT("unknown-object", 404),
    NOT_STRUCK_OFF("not-struck-off", 404),
    NOT_TO_BE_OPENED("not-to-be-opened", 409),
    INVALID_PARTIAL_DECRYPTION("invalid-partial-decryption", 422),
    WRONG_PARTIAL_DECRYPTION("wrong-partial-decryption", 422),
    WRONG_BINDING_PROOF("wrong-binding-proof", 422),
    PARTIAL_DECRYPTION_ALREADY_GIVEN("partial-decryption-already-given", 409),
    NO_RESULT_YET("no-result-yet", 404);

    private final String slug;
    private final int status;

    TallyProblem(String slug, int status) {
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
