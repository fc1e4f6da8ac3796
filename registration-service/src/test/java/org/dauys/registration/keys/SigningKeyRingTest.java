package org.dauys.registration.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyRingTest {

    private static final Instant ROTATION = Instant.parse("2026-12-01T00:00:00Z");
    private static final Duration LIFETIME = Duration.ofHours(1);

    @TempDir
    Path folder;

    private SigningKeyFiles files;
    private String first;

    @BeforeEach
    void oneKey() {
        files = new SigningKeyFiles(new KeyFiles(folder, true), Optional.empty(), "identity-token.pem", LIFETIME);
        first = files.read().signing(ROTATION).keyId();
    }

    @Test
    void theNextKeyIsPublishedBeforeItSigns() throws IOException {
        drop("20261201T000000Z");
        SigningKeyRing ring = files.read();
        Instant before = ROTATION.minusSeconds(1);
        assertThat(ring.signing(before).keyId()).isEqualTo(first);
        assertThat(ring.published(before)).hasSize(2);
        assertThat(ring.signing(ROTATION).keyId()).isNotEqualTo(first);
    }

    @Test
    void tokensOfThePreviousKeyVerifyUntilTheLastOfThemHasExpiredAndNotAfter() throws Exception {
        drop("20261201T000000Z");
        SigningKeyRing ring = files.read();
        Instant last = ROTATION.minusSeconds(1);
        // Claims that would be good for ever: whether it is taken depends on the keys alone.
        String token = token(ring.signing(last), last.plus(Duration.ofDays(365)));
        assertThat(verifies(token, ring, ROTATION)).isTrue();
        assertThat(verifies(token, ring, last.plus(LIFETIME))).isTrue();
        assertThat(verifies(token, ring, ROTATION.plus(LIFETIME).plus(Duration.ofMinutes(11))))
                .isFalse();
        assertThat(ids(ring.published(ROTATION.plus(Duration.ofDays(1))))).doesNotContain(first);
    }

    @Test
    void aKeyOfTheDayAfterTomorrowFollowsThatOfTomorrow() throws IOException {
        drop("20261202T000000Z");
        drop("20261201T000000Z");
        SigningKeyRing ring = files.read();
        assertThat(List.of(ROTATION.minusSeconds(1), ROTATION, ROTATION.plus(Duration.ofDays(1))))
                .extracting(now -> ring.signing(now).keyId())
                .doesNotHaveDuplicates();
    }

    @Test
    void theFirstKeyMayGoOnceAnotherSigns() throws IOException {
        drop("20261201T000000Z");
        Files.delete(folder.resolve("identity-token.pem"));
        assertThat(ids(files.read().published(ROTATION))).hasSize(1).doesNotContain(first);
        assertThat(folder.resolve("identity-token.pem")).doesNotExist();
    }

    @Test
    void aKeyWhoseNameTellsNoTimeIsRefused() throws IOException {
        drop("tomorrow");
        assertThatThrownBy(() -> files.read()).hasMessageContaining("tomorrow");
    }

    private void drop(String time) throws IOException {
        Files.writeString(folder.resolve("identity-token." + time + ".pem"), RsaSigningKey.makePem());
    }

    private static List<String> ids(List<RsaSigningKey> keys) {
        return keys.stream().map(RsaSigningKey::keyId).toList();
    }

    private static String token(RsaSigningKey key, Instant expires) throws JoseException {
        JwtClaims claims = new JwtClaims();
        claims.setSubject("somebody");
        claims.setExpirationTime(NumericDate.fromMilliseconds(expires.toEpochMilli()));
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        PrivateKey secret = key.privateKey();
        signature.setKey(secret);
        signature.setKeyIdHeaderValue(key.keyId());
        signature.setAlgorithmHeaderValue("RS256");
        return signature.getCompactSerialization();
    }

    private static boolean verifies(String token, SigningKeyRing ring, Instant now) throws JoseException {
        JsonWebKeySet published = new JsonWebKeySet(ring.published(now).stream()
                .map(RsaSigningKey::publicJwk)
                .collect(Collectors.joining(",", "{\"keys\":[", "]}")));
        try {
            new JwtConsumerBuilder()
                    .setVerificationKeyResolver(new JwksVerificationKeyResolver(published.getJsonWebKeys()))
                    .setEvaluationTime(NumericDate.fromMilliseconds(now.toEpochMilli()))
                    .build()
                    .processToClaims(token);
            return true;
        } catch (InvalidJwtException e) {
            return false;
        }
    }
}
