package org.dauys.registration.login;

import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dauys.kit.security.Caller;
import org.dauys.registration.account.Account;

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

    /** The answer to a right code. */
    public record Issued(String accessToken, String tokenType, long expiresIn, Set<String> roles) {

        /** Masked: a token is a secret. */
        @Override
        public String toString() {
            return "Issued[*****]";
        }
    }

    /** @param person see {@link PersonKeys} */
    Issued issue(Account account, String person, Set<String> roles, List<String> territories) {
        Instant now = clock.instant();
        String token = Jwt.issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(account.id().toString())
                .upn(account.id().toString())
                .groups(roles)
                .claim("territories", territories)
                .claim("kind", account.kind().role())
                .claim(Caller.PERSON_CLAIM, person)
                .issuedAt(now)
                .expiresAt(now.plus(limits.tokenLifetime()))
                .jws()
                .keyId(identityKey.key().keyId())
                .sign(identityKey.key().privateKey());
        return new Issued(token, "Bearer", limits.tokenLifetime().toSeconds(), new TreeSet<>(roles));
    }
}
