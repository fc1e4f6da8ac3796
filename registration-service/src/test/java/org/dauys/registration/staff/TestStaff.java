package org.dauys.registration.staff;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dauys.kit.security.Roles;
import org.dauys.kit.testing.TestTokens;
import org.dauys.registration.testing.DemoPhone;

/** Two operators who hire. */
final class TestStaff {

    static final String STAFF = "/api/registration/staff";
    static final String PROPOSALS = STAFF + "/proposals";
    static final String OPERATOR = TestTokens.identity(UUID.randomUUID().toString(), Roles.OPERATOR);
    static final String OTHER_OPERATOR = TestTokens.identity(UUID.randomUUID().toString(), Roles.OPERATOR);

    private TestStaff() {}

    /** Proposed by one and confirmed by another; the answer to the latter, or the refusal of the proposal. */
    static Response grant(Map<String, Object> request) {
        Response proposed = as(OPERATOR).body(grants(request)).post(PROPOSALS);
        return proposed.statusCode() == 201
                ? as(OTHER_OPERATOR).post(PROPOSALS + "/" + proposed.path("id") + "/confirm")
                : proposed;
    }

    static String propose(Map<String, Object> request) {
        return as(OPERATOR).body(grants(request)).post(PROPOSALS).path("id");
    }

    @SafeVarargs
    static Map<String, Object> grants(Map<String, Object>... requests) {
        return Map.of("grants", List.of(requests));
    }

    static Map<String, Object> editor(String phone) {
        return Map.of("phone", phone, "name", "Р", "roles", List.of("editor"), "territories", List.of("kz-akmola"));
    }

    static String subject(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8)
                .replaceAll(".*\"sub\":\"([^\"]*)\".*", "$1");
    }

    static List<String> roles(Map<String, String> subject, int messages) {
        given().contentType("application/json")
                .body(subject)
                .post("/api/auth/codes")
                .then()
                .statusCode(202);
        Map<String, String> body = new HashMap<>(subject);
        body.put("code", DemoPhone.code(subject.get("phone"), messages));
        return given().contentType("application/json")
                .body(body)
                .post("/api/auth/tokens")
                .then()
                .statusCode(200)
                .extract()
                .path("roles");
    }

    static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token).contentType("application/json");
    }
}
