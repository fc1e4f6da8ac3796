package org.dauys.registration.login;

import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.dauys.kit.security.Audience;
import org.dauys.kit.security.Roles;
import org.dauys.registration.keys.RsaSigningKey;

/**
 * Makes the RS256 tokens of terminals at polling stations. They name a terminal and no person, have an audience of their
 * own, and alone open nothing: whether the terminal is still trusted, and whether a session is open there, is asked of the
 * database each time.
 */
@ApplicationScoped
public class TerminalTokens {

    private static final String ISSUER = "https://dauys.org";

    private final IdentityKey identityKey;
    private final Clock clock;

    TerminalTokens(IdentityKey identityKey, Clock clock) {
        this.identityKey = identityKey;
        this.clock = clock;
    }

    /** @return a compact JWS, a secret */
    public String issue(UUID terminal, Instant expires) {
        RsaSigningKey key = identityKey.signing();
        return Jwt.issuer(ISSUER)
                .audience(Audience.KIOSK)
                .subject(terminal.toString())
                .groups(Set.of(Roles.KIOSK_TERMINAL))
                .issuedAt(clock.instant())
                .expiresAt(expires)
                .jws()
                .keyId(key.keyId())
                .sign(key.privateKey());
    }
}
