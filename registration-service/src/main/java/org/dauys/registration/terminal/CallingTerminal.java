package org.dauys.registration.terminal;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Audience;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The terminal behind the token of the present request. */
@RequestScoped
public class CallingTerminal {

    private final JsonWebToken token;

    CallingTerminal(JsonWebToken token) {
        this.token = token;
    }

    /** @throws ProblemException {@code unauthorized} without a terminal's token; an identity token is none */
    public UUID id() {
        if (token.getRawToken() == null) {
            throw new ProblemException(KitProblem.UNAUTHORIZED);
        }
        Audience.require(token, Audience.KIOSK);
        return UUID.fromString(token.getSubject());
    }
}
