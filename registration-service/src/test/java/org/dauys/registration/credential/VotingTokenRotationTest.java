package org.dauys.registration.credential;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.dauys.registration.testing.CredentialAuthorityProfile;
import org.dauys.registration.testing.TestDatabase;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The key of voting tokens changes while members vote. */
@QuarkusTest
@TestProfile(CredentialAuthorityProfile.class)
class VotingTokenRotationTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    @ConfigProperty(name = "dauys.keys.directory")
    Path keyFiles;

    private TestElectorate electorate;

    @BeforeEach
    void anOpenElection() throws SQLException {
        electorate = TestElectorate.of(1);
        electorate.announce(1);
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> electorate.votingToken(member()).statusCode() == 200);
    }

    @AfterEach
    void takeTheNextKeysAway() throws IOException {
        try (Stream<Path> files = Files.list(keyFiles)) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith("voting-token.2"))
                    .toList()) {
                Files.delete(file);
            }
        }
        Awaitility.await().atMost(PATIENCE).until(() -> published().size() == 1);
    }

    @Test
    void aKeyIsPublishedBeforeItSignsAndItsPredecessorUntilTheLastOfItsTokensHasExpired() throws Exception {
        String before = token();
        String pem = pem();
        Instant now = Instant.now();

        Path file = drop(pem, now.plusSeconds(3600));
        Awaitility.await().atMost(PATIENCE).until(() -> published().size() == 2);
        assertThat(keyId(token())).isEqualTo(keyId(before));
        assertThat(published()).allSatisfy(jwk -> assertThat(jwk).doesNotContain("\"d\""));

        file = move(file, now.minusSeconds(60));
        Awaitility.await().atMost(PATIENCE).until(() -> !keyId(token()).equals(keyId(before)));
        String after = token();
        assertThat(verifies(before)).isTrue();
        assertThat(verifies(after)).isTrue();

        // A token lives a quarter of an hour, and whoever verifies may have read the keys ten minutes ago.
        move(file, now.minus(Duration.ofMinutes(26)));
        Awaitility.await().atMost(PATIENCE).until(() -> !verifies(before));
        assertThat(verifies(after)).isTrue();
        assertThat(published()).hasSize(1);
    }

    @Test
    void aKeyWhoseFileIsTakenAwayIsNoLongerPublished() throws Exception {
        String before = token();
        Path file = drop(pem(), Instant.now().minusSeconds(60));
        Awaitility.await().atMost(PATIENCE).until(() -> !keyId(token()).equals(keyId(before)));
        String withdrawn = token();

        Files.delete(file);
        Awaitility.await().atMost(PATIENCE).until(() -> !verifies(withdrawn));
        assertThat(keyId(token())).isEqualTo(keyId(before));
    }

    private java.util.UUID member() {
        return electorate.members().get(0);
    }

    private String token() {
        return electorate.votingToken(member()).path("voting_token");
    }

    private Path drop(String pem, Instant from) throws IOException {
        Path fresh = Files.writeString(keyFiles.resolve("fresh-key"), pem);
        return move(fresh, from);
    }

    private Path move(Path file, Instant from) throws IOException {
        return Files.move(file, keyFiles.resolve("voting-token." + TIME.format(from) + ".pem"));
    }

    private static String pem() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder()
                        .encodeToString(generator.generateKeyPair().getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }

    private static String keyId(String token) throws JoseException {
        return JsonWebStructure.fromCompactSerialization(token).getKeyIdHeaderValue();
    }

    /** What registration serves: the same rows under the same condition. */
    private static List<String> published() throws SQLException {
        return TestDatabase.texts(
                "select jwk from credential.signing_key where published_until is null or published_until > now()");
    }

    private static boolean verifies(String token) throws SQLException, JoseException {
        JsonWebKeySet keys = new JsonWebKeySet("{\"keys\":[" + String.join(",", published()) + "]}");
        try {
            new JwtConsumerBuilder()
                    .setVerificationKeyResolver(new JwksVerificationKeyResolver(keys.getJsonWebKeys()))
                    .setExpectedAudience("voting")
                    .build()
                    .processToClaims(token);
            return true;
        } catch (InvalidJwtException e) {
            return false;
        }
    }
}
