package org.dauys.registration.session;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Refuses tokens of sessions that have ended, on every address alike. Tokens of no session have none that could end. */
@ApplicationScoped
class EndedSessionsAreStrangers implements SecurityIdentityAugmentor {

    private final EndedSessions ended;

    EndedSessionsAreStrangers(EndedSessions ended) {
        this.ended = ended;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        boolean stranger = identity.getPrincipal() instanceof JsonWebToken token
                && Optional.<Object>ofNullable(token.getClaim(Session.CLAIM))
                        .filter(session -> isEnded(session.toString()))
                        .isPresent();
        return stranger
                ? Uni.createFrom().failure(new AuthenticationFailedException())
                : Uni.createFrom().item(identity);
    }

    private boolean isEnded(String session) {
        try {
            return ended.contains(UUID.fromString(session));
        } catch (IllegalArgumentException e) {
            // Of another issuer, who ends them in another way.
            return false;
        }
    }
}
