package org.dauys.kit.security;

import java.util.Set;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** What a token is for. A token for one thing opens nothing else. */
public final class Audience {

    /** Identity tokens. */
    public static final String IDENTITY = "dauys";

    /** Voting tokens: a public credential as subject, and no person. */
    public static final String VOTING = "voting";

    /** Tokens of supervised terminals at polling stations: a terminal as subject, and no person. */
    public static final String KIOSK = "kiosk";

    private Audience() {}

    /**
     * @throws ProblemException {@code unauthorized} unless the token has exactly this audience
     */
    public static void require(JsonWebToken token, String audience) {
        if (!Set.of(audience).equals(token.getAudience())) {
            throw new ProblemException(KitProblem.UNAUTHORIZED);
        }
    }
}
