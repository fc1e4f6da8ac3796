package org.dauys.kit.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.kit.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class TokensTest {

    private static final String ACCOUNT = "0b6a1c1e-5f0e-4d52-9a7b-5f3c1d2e3f40";

    @Test
    void identityTokenTellsWhoCalls() {
        given().auth()
                .oauth2(TestTokens.identity(ACCOUNT, List.of("member"), List.of("kz-akmola")))
                .get("/probe/me")
                .then()
                .statusCode(200)
                .body("subject", equalTo(ACCOUNT))
                .body("territories", contains("kz-akmola"));
    }

    static Stream<Arguments> badTokens() {
        TestTokens good = TestTokens.identityClaims(ACCOUNT, List.of("member"), List.of());
        return Stream.of(
                Arguments.of("alg none", good.unsigned()),
                Arguments.of("forged", good.forge()),
                Arguments.of("rubbish", "a.b.c"),
                Arguments.of("voting token", TestTokens.voting("ab".repeat(32), "R8Vsa6GCGCvqg6")),
                Arguments.of(
                        "wrong audience",
                        TestTokens.identityClaims(ACCOUNT, List.of("member"), List.of())
                                .claim("aud", "elsewhere")
                                .sign()),
                Arguments.of(
                        "wrong issuer",
                        TestTokens.identityClaims(ACCOUNT, List.of("member"), List.of())
                                .claim("iss", "https://example.org")
                                .sign()),
                Arguments.of(
                        "expired",
                        TestTokens.identityClaims(ACCOUNT, List.of("member"), List.of())
                                .expired()
                                .sign()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void badTokenIsNoIdentity(String name, String token) {
        for (String path : List.of("/probe/me", "/probe/anyone")) {
            given().auth()
                    .oauth2(token)
                    .get(path)
                    .then()
                    .statusCode(401)
                    .header("Content-Type", equalTo("application/problem+json"))
                    .body("type", equalTo("https://dauys.org/problems/unauthorized"));
        }
    }

    @Test
    void noTokenIsNoIdentity() {
        given().get("/probe/me").then().statusCode(401).header("WWW-Authenticate", "Bearer");
        given().get("/probe/anyone").then().statusCode(401);
    }

    @Test
    void otherRoleIsForbidden() {
        given().auth()
                .oauth2(TestTokens.identity(ACCOUNT, "editor"))
                .get("/probe/me")
                .then()
                .statusCode(403)
                .body("type", equalTo("https://dauys.org/problems/forbidden"));
    }

    @ParameterizedTest
    @CsvSource({
        "kz-akmola,kz-akmola-kokshetau,200",
        "kz-akmola,kz-akmola,200",
        "kz-akmola-kokshetau,kz-akmola,403",
        "kz-almaty,kz-almaty-city,403",
        "kz-almaty,kz-almaty-taldykorgan,200",
        "kz-almaty-city,kz-almaty-city,200",
        "kz-north-kazakhstan,kz-north-kazakhstan-petropavl,200",
        "kz-pavlodar-pavlodar,kz-pavlodar-pavlodar-district,403",
        "kz,kz-akmola,403",
        "*,kz-shymkent,200"
    })
    void territoryScopeCoversItsUnitsOnly(String scope, String territory, int status) {
        given().auth()
                .oauth2(TestTokens.identity(ACCOUNT, List.of("registrar"), List.of(scope)))
                .get("/probe/territories/" + territory)
                .then()
                .statusCode(status);
    }
}
