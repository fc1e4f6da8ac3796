package org.dauys.registration.credential;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.dauys.kit.security.Roles;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.kit.testing.TestTokens;
import org.dauys.protocol.election.ElectionUuid;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What the process that knows IINs and names can not do. */
@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class RegistrationRoleTest {

    @Inject
    CredentialKeys keys;

    @Inject
    VotingTokenKey tokenKey;

    @ConfigProperty(name = "dauys.keys.directory")
    Path keyFiles;

    @Test
    void hasNoCredentialKeyAndMakesNone() {
        assertThatThrownBy(() -> keys.ring()).hasStackTraceContaining("not the credential authority");
        assertThatThrownBy(() -> tokenKey.signing()).hasStackTraceContaining("not the credential authority");
        assertThat(Files.exists(keyFiles.resolve("credential-encryption.key"))).isFalse();
        assertThat(Files.exists(keyFiles.resolve("voting-token.pem"))).isFalse();
    }

    @Test
    void saysSoWhenTheCredentialAuthorityCannotBeReached() {
        String member = TestTokens.identity(UUID.randomUUID().toString(), List.of(Roles.MEMBER), List.of());
        String uuid = ElectionUuid.random(new java.security.SecureRandom()).value();
        given().header("Authorization", "Bearer " + member)
                .get("/api/me/credentials/" + uuid)
                .then()
                .statusCode(502)
                .body("type", equalTo("https://dauys.org/problems/peer-unavailable"));
        given().header("Authorization", "Bearer " + member)
                .contentType("application/json")
                .body("{\"uuid\":\"" + uuid + "\"}")
                .post("/api/me/voting-tokens")
                .then()
                .statusCode(502);
    }

    @Test
    void forwardsForMembersOnly() {
        String uuid = ElectionUuid.random(new java.security.SecureRandom()).value();
        given().get("/api/me/credentials/" + uuid).then().statusCode(401);
        given().header("Authorization", "Bearer " + TestTokens.identity("x", Roles.OPERATOR))
                .get("/api/me/credentials/" + uuid)
                .then()
                .statusCode(403);
    }
}
