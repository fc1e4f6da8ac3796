package org.dauys.registration.nomination;

import org.dauys.kit.problem.ProblemType;

/** Problems of applications and of deciding on them. */
public enum NominationProblem implements ProblemType {
    /** Before the first moment of nomination. */
    NOMINATION_NOT_OPEN("nomination-not-open", 409),
    /** At the close of nomination, or after it. */
    NOMINATION_CLOSED("nomination-closed", 409),
    /** Documents that are required are not there. */
    DOCUMENTS_MISSING("documents-missing", 409),
    /** Rules that rest on a declaration, and nobody has seen evidence. */
    EVIDENCE_MISSING("evidence-missing", 409),
    /** Evidence for a rule that is none of the version. */
    UNKNOWN_RULE("unknown-rule", 422),
    /** It was sent back as often as it may be. */
    CORRECTIONS_USED("corrections-used", 409),
    /** The time for the correction is over. */
    CORRECTION_OVERDUE("correction-overdue", 409),
    /** The time for the correction is not over yet. */
    CORRECTION_NOT_OVERDUE("correction-not-overdue", 409),
    /** Somebody has signed something, and a second person is waited for. */
    SECOND_SIGNATURE_WAITED_FOR("second-signature-waited-for", 409),
    /** Nothing waits for a second signature. */
    NOTHING_TO_SIGN("nothing-to-sign", 409),
    /** Another registrar works on it. */
    CLAIMED("claimed", 409);

    private final String slug;
    private final int status;

    NominationProblem(String slug, int status) {
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
