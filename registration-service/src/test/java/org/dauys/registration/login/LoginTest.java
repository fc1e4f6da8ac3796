package org.dauys.registration.login;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.registration.testing.DemoPhone;
import org.dauys.registration.testing.TestDatabase;
import org.dauys.registration.testing.TestIins;
import org.hamcrest.CustomMatcher;
import org.hamcrest.Matcher;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.VerificationJwkSelector;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class LoginTest {

    @Test
    void aPhoneAloneMakesAParticipant() throws Exception {
        String phone = DemoPhone.fresh();
        Response answer = login(Map.of("phone", phone));
        answer.then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("token_type", equalTo("Bearer"))
                .body("expires_in", equalTo(3_600))
                .body("roles", equalTo(List.of("participant")));
        JwtClaims claims = verified(answer.path("access_token"));
        assertThat(claims.getClaimNames())
                .containsExactlyInAnyOrder(
                        "iss",
                        "aud",
                        "sub",
                        "upn",
                        "groups",
                        "territories",
                        "kind",
                        "person",
                        "sid",
                        "iat",
                        "exp",
                        "jti");
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("participant");
        assertThat(claims.getStringClaimValue("kind")).isEqualTo("participant");
        assertThat(claims.getSubject())
                .isEqualTo(TestDatabase.text("select id::text from participant where phone = ?", phone));
        assertThat(claims.toJson()).doesNotContain(phone);
    }

    @Test
    void theSamePhoneIsTheSameParticipant() throws Exception {
        String phone = DemoPhone.fresh();
        String first = login(Map.of("phone", phone)).path("access_token");
        String second = loginAgain(Map.of("phone", phone), 2).path("access_token");
        assertThat(verified(second).getSubject()).isEqualTo(verified(first).getSubject());
    }

    @Test
    void aMemberLogsInByIinAndThePhoneOnTheRoll() throws Exception {
        String phone = DemoPhone.fresh();
        String iin = TestIins.any(10_001);
        UUID member = TestDatabase.newMember(TestDatabase.newPrimary(), iin, phone, "kz-akmola-akkol");
        Response answer = login(Map.of("iin", iin, "phone", phone));
        answer.then().statusCode(200).body("roles", equalTo(List.of("member")));
        JwtClaims claims = verified(answer.path("access_token"));
        assertThat(claims.getSubject()).isEqualTo(member.toString());
        assertThat(claims.toJson()).doesNotContain(iin).doesNotContain(phone);
    }

    @Test
    void allAccountsOfAPhoneAreOfOnePerson() throws Exception {
        String phone = DemoPhone.fresh();
        String iin = TestIins.any(10_007);
        TestDatabase.newMember(TestDatabase.newPrimary(), iin, phone, "kz-akmola-akkol");
        JwtClaims participant = verified(login(Map.of("phone", phone)).path("access_token"));
        JwtClaims member =
                verified(loginAgain(Map.of("iin", iin, "phone", phone), 2).path("access_token"));
        JwtClaims other = verified(login(Map.of("phone", DemoPhone.fresh())).path("access_token"));

        assertThat(member.getSubject()).isNotEqualTo(participant.getSubject());
        assertThat(member.getStringClaimValue("person")).isEqualTo(participant.getStringClaimValue("person"));
        assertThat(other.getStringClaimValue("person")).isNotEqualTo(participant.getStringClaimValue("person"));
    }

    @Test
    void theAnswerDoesNotTellWhoIsOnTheRoll() throws Exception {
        String known = DemoPhone.fresh();
        String unknown = DemoPhone.fresh();
        String iin = TestIins.any(10_002);
        TestDatabase.newMember(TestDatabase.newPrimary(), iin, known, "kz-akmola-akkol");

        Response onRoll = requestCode(Map.of("iin", iin, "phone", known));
        Response otherPhone = requestCode(Map.of("iin", iin, "phone", unknown));
        Response nobody = requestCode(Map.of("iin", TestIins.any(10_003), "phone", unknown));

        for (Response answer : List.of(onRoll, otherPhone, nobody)) {
            answer.then().statusCode(202).body("expires_in", equalTo(300));
            assertThat(answer.asString()).isEqualTo(onRoll.asString());
            assertThat(names(answer)).isEqualTo(names(onRoll));
        }
        assertThat(DemoPhone.code(known, 1)).hasSize(6);
        assertThat(DemoPhone.messages(unknown)).isEmpty();

        Response wrongOnRoll = redeem(Map.of("iin", iin, "phone", known), "000000");
        Response wrongNobody = redeem(Map.of("iin", TestIins.any(10_003), "phone", unknown), "000000");
        wrongOnRoll.then().statusCode(401).body("type", equalTo("https://dauys.org/problems/code-wrong"));
        assertThat(wrongNobody.statusCode()).isEqualTo(401);
        assertThat(wrongNobody.asString()).isEqualTo(wrongOnRoll.asString());
    }

    @Test
    void aCodeIsGoodOnceAndForItsSubjectOnly() {
        String phone = DemoPhone.fresh();
        requestCode(Map.of("phone", phone)).then().statusCode(202);
        String code = DemoPhone.code(phone, 1);
        redeem(Map.of("phone", DemoPhone.fresh()), code).then().statusCode(401);
        redeem(Map.of("phone", phone, "iin", TestIins.any(10_004)), code).then().statusCode(401);
        redeem(Map.of("phone", phone), code).then().statusCode(200);
        redeem(Map.of("phone", phone), code).then().statusCode(401);
    }

    @Test
    void aCodeIsVoidAfterThreeGuesses() {
        String phone = DemoPhone.fresh();
        requestCode(Map.of("phone", phone)).then().statusCode(202);
        String code = DemoPhone.code(phone, 1);
        String wrong = code.equals("111111") ? "222222" : "111111";
        for (int guess = 0; guess < 3; guess++) {
            redeem(Map.of("phone", phone), wrong).then().statusCode(401);
        }
        redeem(Map.of("phone", phone), code).then().statusCode(401);
    }

    @Test
    void aLateCodeIsVoid() throws SQLException {
        String phone = DemoPhone.fresh();
        requestCode(Map.of("phone", phone)).then().statusCode(202);
        String code = DemoPhone.code(phone, 1);
        TestDatabase.update("update login_code set expires_at = now() - interval '1 second'"
                + " where id = (select max(id) from login_code)");
        redeem(Map.of("phone", phone), code).then().statusCode(401);
    }

    @Test
    void codesAreLimitedPerIinAndPhoneAlikeForMembersAndOthers() throws SQLException {
        String iin = TestIins.any(10_005);
        String phone = DemoPhone.fresh();
        TestDatabase.newMember(TestDatabase.newPrimary(), iin, phone, "kz-akmola-akkol");
        for (Map<String, String> subject : List.of(
                Map.of("iin", iin, "phone", phone), Map.of("iin", TestIins.any(10_006), "phone", DemoPhone.fresh()))) {
            for (int i = 0; i < 5; i++) {
                requestCode(subject).then().statusCode(202);
            }
            requestCode(subject)
                    .then()
                    .statusCode(429)
                    .header("Retry-After", seconds(800, 900))
                    .body("type", equalTo("https://dauys.org/problems/too-many-codes"));
        }
    }

    @Test
    void whoKnowsAnIinKeepsItsHolderOutByNothing() throws SQLException {
        String iin = TestIins.any(10_008);
        String phone = DemoPhone.fresh();
        TestDatabase.newMember(TestDatabase.newPrimary(), iin, phone, "kz-akmola-akkol");
        for (int i = 0; i < 6; i++) {
            requestCode(Map.of("iin", iin, "phone", DemoPhone.fresh())).then().statusCode(202);
        }
        login(Map.of("iin", iin, "phone", phone)).then().statusCode(200);
    }

    @Test
    void whoHasUsedUpTheDayIsNotToldToComeBackInAQuarterOfAnHour() throws SQLException {
        String phone = DemoPhone.fresh();
        requestCode(Map.of("phone", phone)).then().statusCode(202);
        DemoPhone.code(phone, 1);
        TestDatabase.update("insert into login_code (subject_key, phone_key, code_hash, requested_at, expires_at)"
                + " select subject_key, phone_key, code_hash, now() - interval '2 hours', expires_at"
                + " from (select * from login_code order by id desc limit 1) mine, generate_series(1, 39)");
        requestCode(Map.of("phone", phone)).then().statusCode(429).header("Retry-After", seconds(21 * 3600, 22 * 3600));
    }

    @Test
    void codesAreLimitedPerPhoneWhateverTheIin() {
        String phone = DemoPhone.fresh();
        for (int i = 0; i < 10; i++) {
            requestCode(Map.of("iin", TestIins.any(10_100 + i), "phone", phone))
                    .then()
                    .statusCode(202);
        }
        requestCode(Map.of("phone", phone)).then().statusCode(429);
    }

    @Test
    void malformedRequestsAreExplainedInTheCallersLanguage() {
        for (String body : List.of("{}", "{\"phone\":\"12\"}", "{\"phone\":\"+77010000001\",\"iin\":\"1\"}")) {
            given().contentType("application/json")
                    .header("Accept-Language", "kk")
                    .body(body)
                    .post("/api/auth/codes")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .header("Content-Language", "kk")
                    .body("type", equalTo("https://dauys.org/problems/invalid-request"));
        }
        given().contentType("application/json")
                .body("{\"phone\":\"+77010000001\",\"iin\":\"900101400014\"}")
                .post("/api/auth/codes")
                .then()
                .statusCode(400)
                .body("type", equalTo("https://dauys.org/problems/invalid-iin"));
        given().contentType("application/json")
                .body("{\"phone\":")
                .post("/api/auth/codes")
                .then()
                .statusCode(400)
                .body("type", equalTo("https://dauys.org/problems/malformed-json"));
    }

    @Test
    void nothingReadableIsStoredOfALogin() throws SQLException {
        String phone = DemoPhone.fresh();
        requestCode(Map.of("phone", phone)).then().statusCode(202);
        String code = DemoPhone.code(phone, 1);
        String row = TestDatabase.text("select l::text from login_code l order by id desc limit 1");
        assertThat(row).doesNotContain(phone.substring(1)).doesNotContain("," + code + ",");
    }

    @Test
    void theBootstrapPhoneIsAnOperator() {
        requestCode(Map.of("phone", "+77000000001")).then().statusCode(202);
        redeem(Map.of("phone", "+77000000001"), DemoPhone.code("+77000000001", 1))
                .then()
                .statusCode(200)
                .body("roles", equalTo(List.of("operator", "participant")));
    }

    @Test
    void theDemoInboxIsAlsoAPage() {
        given().accept("text/html")
                .get("/api/demo/inbox")
                .then()
                .statusCode(200)
                .contentType("text/html");
    }

    private static Matcher<String> seconds(long from, long to) {
        return new CustomMatcher<>("from " + from + " to " + to) {
            @Override
            public boolean matches(Object header) {
                long value = Long.parseLong(header.toString());
                return from <= value && value <= to;
            }
        };
    }

    private static Response login(Map<String, String> subject) {
        return loginAgain(subject, 1);
    }

    private static Response loginAgain(Map<String, String> subject, int messages) {
        requestCode(subject).then().statusCode(202);
        return redeem(subject, DemoPhone.code(subject.get("phone"), messages));
    }

    private static Response requestCode(Map<String, String> subject) {
        return given().contentType("application/json").body(subject).post("/api/auth/codes");
    }

    private static Response redeem(Map<String, String> subject, String code) {
        Map<String, String> body = new java.util.HashMap<>(subject);
        body.put("code", code);
        return given().contentType("application/json").body(body).post("/api/auth/tokens");
    }

    private static Set<String> names(Response answer) {
        return answer.headers().asList().stream()
                .map(header -> header.getName().toLowerCase(java.util.Locale.ROOT))
                .collect(java.util.stream.Collectors.toSet());
    }

    /** Checks the signature with the published keys, and issuer, audience and expiry. */
    private static JwtClaims verified(String token) throws Exception {
        JsonWebKeySet keys =
                new JsonWebKeySet(given().get("/.well-known/jwks.json").asString());
        JsonWebSignature signature = new JsonWebSignature();
        signature.setCompactSerialization(token);
        assertThat(signature.getAlgorithmHeaderValue()).isEqualTo("RS256");
        assertThat(new VerificationJwkSelector().select(signature, keys.getJsonWebKeys()))
                .isNotNull();
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(keys.getJsonWebKeys()))
                .setExpectedIssuer("https://dauys.org")
                .setExpectedAudience("dauys")
                .setRequireExpirationTime()
                .build()
                .processToClaims(token);
    }
}
