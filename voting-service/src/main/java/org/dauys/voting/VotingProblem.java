package org.dauys.voting;

import org.dauys.kit.problem.ProblemType;

/** Why a ballot is not accepted. All but {@link #OUTCOME_UNKNOWN} mean that it is certain what happened. */
public enum VotingProblem implements ProblemType {
    /** No election of this uuid was announced. */
    UNKNOWN_ELECTION("unknown-election", 404),
    /** Voting has not begun or is over; nothing was appended. */
    NOT_OPEN("not-open", 409),
    /** Appended after the close and its grace: in the log, not counted. */
    LATE("late", 409),
    /** The request's own expiry has passed; nothing was appended. */
    EXPIRED("expired", 409),
    /** The voting token is for another election or credential than the ballot. */
    CREDENTIAL_MISMATCH("credential-mismatch", 403),
    /** The credential is not in the election's list. */
    NOT_ON_LIST("not-on-list", 403),
    /** The voter has voted on paper or lost the right to vote. */
    STRUCK_OFF("struck-off", 403),
    /** The bytes are not a ballot. */
    MALFORMED_BALLOT("malformed-ballot", 400),
    /** A ballot, but not a valid one of this election. */
    INVALID_BALLOT("invalid-ballot", 422),
    /** The expiry header is not a time. */
    MALFORMED_EXPIRY("malformed-expiry", 400),
    /** No room now; nothing was appended. */
    TOO_BUSY("too-busy", 429),
    /** The ballot box does not answer; nothing was appended. */
    BALLOT_BOX_UNAVAILABLE("ballot-box-unavailable", 503),
    /** The ballot may or may not be in the ballot box: send the same bytes again. */
    OUTCOME_UNKNOWN("outcome-unknown", 502);

    private final String slug;
    private final int status;

    VotingProblem(String slug, int status) {
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
