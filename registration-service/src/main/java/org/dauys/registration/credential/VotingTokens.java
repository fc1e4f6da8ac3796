package org.dauys.registration.credential;

import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Audience;
import org.dauys.protocol.credential.PublicCredential;
import org.dauys.protocol.election.ElectionUuid;
import org.dauys.registration.announced.AnnouncedElections;
import org.dauys.registration.keys.RsaSigningKey;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tokens for one election whose subject is the public credential. No claim names a person, and the time of issue is
 * rounded to the minute, so that a token does not tell whose request it answered.
 */
@ApplicationScoped
public class VotingTokens {

    private static final String ISSUER = "https://dauys.org";

    private final FrozenVoters voters;
    private final CredentialStore store;
    private final ReleaseFreezes freezes;
    private final CredentialKeys keys;
    private final VotingTokenKey signingKey;
    private final AnnouncedElections announced;
    private final Clock clock;
    private final Duration lifetime;

    VotingTokens(
            FrozenVoters voters,
            CredentialStore store,
            ReleaseFreezes freezes,
            CredentialKeys keys,
            VotingTokenKey signingKey,
            AnnouncedElections announced,
            Clock clock,
            @ConfigProperty(name = "dauys.credential.voting-token-lifetime") Duration lifetime) {
        this.voters = voters;
        this.store = store;
        this.freezes = freezes;
        this.keys = keys;
        this.signingKey = signingKey;
        this.announced = announced;
        this.clock = clock;
        this.lifetime = lifetime;
    }

    /**
     * A token.
     *
     * @param votingToken compact JWS
     * @param expiresIn seconds from now
     */
    public record Issued(String votingToken, long expiresIn) {

        /** Masked: a token is a secret. */
        @Override
        public String toString() {
            return "Issued[*****]";
        }
    }

    /**
     * @throws ProblemException {@link CredentialProblem#NO_CREDENTIAL}, {@link CredentialProblem#STRUCK_OFF},
     *     {@link CredentialProblem#DESTROYED}, {@link CredentialProblem#RELEASE_FROZEN}, and those of {@link TokenWindow}
     */
    Issued issue(ElectionUuid election, UUID member) {
        CredentialStore.Kept kept = store.find(election, member)
                .orElseThrow(() -> new ProblemException(
                        store.isDestroyed(election) ? CredentialProblem.DESTROYED : CredentialProblem.NO_CREDENTIAL));
        if (voters.isStruckOff(election, member)) {
            throw new ProblemException(CredentialProblem.STRUCK_OFF);
        }
        if (freezes.isFrozen(election, member)) {
            throw new ProblemException(CredentialProblem.RELEASE_FROZEN);
        }
        Instant now = clock.instant();
        TokenWindow.require(announced, election.value(), now);
        PublicCredential credential = keys.ring()
                .of(kept.keyId())
                .open(election, member, kept.sealed())
                .publicCredential(election);
        Instant issuedAt = now.truncatedTo(ChronoUnit.MINUTES);
        Instant expires = issuedAt.plus(lifetime);
        RsaSigningKey key = signingKey.signing();
        String token = Jwt.issuer(ISSUER)
                .audience(Audience.VOTING)
                .subject(credential.hex())
                .claim("election", election.value())
                .issuedAt(issuedAt)
                .expiresAt(expires)
                .jws()
                .keyId(key.keyId())
                .sign(key.privateKey());
        return new Issued(token, Duration.between(now, expires).toSeconds());
    }
}
