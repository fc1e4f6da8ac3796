package org.dauys.registration.credential;

import org.dauys.kit.problem.ProblemType;

/** Problems of fetching and using credentials. */
public enum CredentialProblem implements ProblemType {
    /** The caller has no credential in this election, or there is no such election. */
    NO_CREDENTIAL("no-credential", 404),
    /** Fetched too often within 24 hours. */
    TOO_MANY_RELEASES("too-many-releases", 429),
    /** The caller has been struck off: the vote was given on paper, or the right has ended. */
    STRUCK_OFF("struck-off", 403),
    /** Voting has closed. */
    VOTING_CLOSED("voting-closed", 409),
    /** A release was disputed; two people have to lift the freeze. */
    RELEASE_FROZEN("release-frozen", 403),
    /** There is no release that could be disputed. */
    NOTHING_RELEASED("nothing-released", 409),
    /** The terminal has fetched what this session gives. */
    HANDED_OVER("handed-over", 409),
    /** The appeals period is over, and the private credentials with it. */
    DESTROYED("credentials-destroyed", 410);

    private final String slug;
    private final int status;

    CredentialProblem(String slug, int status) {
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
