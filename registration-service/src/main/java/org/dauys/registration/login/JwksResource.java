package org.dauys.registration.login;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dauys.registration.keys.RsaSigningKey;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The public keys of all our tokens (RFC 7517). */
@Path("/.well-known/jwks.json")
@PermitAll
@Tag(name = "Login")
public class JwksResource {

    private static final Duration FRESH = Duration.ofSeconds(2);

    private final IdentityKey identityKey;
    private final VotingTokenKeys votingTokenKeys;
    private final Clock clock;
    private final AtomicReference<Cached> cached = new AtomicReference<>(new Cached(Instant.MIN, ""));

    public JwksResource(IdentityKey identityKey, VotingTokenKeys votingTokenKeys, Clock clock) {
        this.identityKey = identityKey;
        this.votingTokenKeys = votingTokenKeys;
        this.clock = clock;
    }

    private record Cached(Instant until, String json) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Public keys of identity and voting tokens")
    public Response keys() {
        Instant now = clock.instant();
        if (now.isAfter(cached.get().until())) {
            cached.set(new Cached(now.plus(FRESH), document()));
        }
        CacheControl cacheControl = new CacheControl();
        cacheControl.setMaxAge((int) FRESH.toSeconds());
        return Response.ok(cached.get().json()).cacheControl(cacheControl).build();
    }

    private String document() {
        return Stream.concat(
                        identityKey.published().stream().map(RsaSigningKey::publicJwk), votingTokenKeys.jwks().stream())
                .collect(Collectors.joining(",", "{\"keys\":[", "]}"));
    }
}
