package org.dauys.registration.login;

import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dauys.kit.security.Caller;
import org.dauys.registration.keys.RsaSigningKey;
import org.dauys.registration.session.Session;

/** Makes RS256 identity tokens. */
@ApplicationScoped
public class IdentityTokens {

    private static final String ISSUER = "https://dauys.org";
    private static final String AUDIENCE = "dauys";

    private final IdentityKey identityKey;
    private final LoginLimits limits;
    private final Clock clock;

    public IdentityTokens(IdentityKey identityKey, LoginLimits limits, Clock clock) {
        this.identityKey = identityKey;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * The answer to a right code, and to a refresh.
     *
     * @param accessToken identity token, a compact JWS
     * @param expiresIn seconds until it expires
     * @param refreshToken good once, for the next answer like this
     * @param refreshExpiresIn seconds until that expires
     * @param deviceToken see {@link DeviceTokens}; with a code only
     */
    public record Issued(
            String accessToken,
            String tokenType,
            long expiresIn,
            String refreshToken,
            long refreshExpiresIn,
            Set<String> roles,
            Optional<String> deviceToken) {

        /** Masked: a token is a secret. */
        @Override
        public String toString() {
            return "Issued[*****]";
        }
    }

    Issued issue(Session.Continued continued, LoginRights rights, Optional<String> deviceToken) {
        Instant now = clock.instant();
        Session session = continued.session();
        RsaSigningKey key = identityKey.signing();
        String token = Jwt.issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(session.account().toString())
                .upn(session.account().toString())
                .groups(rights.roles())
                .claim("territories", rights.territories())
                .claim("kind", session.kind())
                .claim(Caller.PERSON_CLAIM, session.person())
                .claim(Session.CLAIM, session.id().toString())
                .issuedAt(now)
                .expiresAt(now.plus(limits.tokenLifetime()))
                .jws()
                .keyId(key.keyId())
                .sign(key.privateKey());
        return new Issued(
                token,
                "Bearer",
                limits.tokenLifetime().toSeconds(),
                continued.refreshToken(),
                Duration.between(now, continued.expiresAt()).toSeconds(),
                new TreeSet<>(rights.roles()),
                deviceToken);
    }
}
