package org.dauys.registration.staff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.dauys.kit.security.Roles;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.kit.testing.TestTokens;
import org.dauys.registration.testing.DemoPhone;
import org.dauys.registration.testing.TestDatabase;
import org.dauys.registration.testing.TestIins;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class StaffTest {

    private static final String OPERATOR = TestTokens.identity(UUID.randomUUID().toString(), Roles.OPERATOR);

    @Test
    void aGrantToAPhoneIsForItsParticipantAndForNoMemberWhoSharesThePhone() throws Exception {
        String phone = DemoPhone.fresh();
        String iin = TestIins.any(20_001);
        TestDatabase.newMember(TestDatabase.newPrimary(), iin, phone, "kz-akmola-akkol");
        grant(Map.of("phone", phone, "name", "Р", "roles", List.of("registrar"), "territories", List.of("kz-akmola")))
                .then()
                .statusCode(201);
        assertThat(roles(Map.of("phone", phone), 1)).containsExactly("participant", "registrar");
        assertThat(roles(Map.of("phone", phone, "iin", iin), 2)).containsExactly("member");
    }

    @Test
    void aNewGrantReplacesTheOldOneSoThatRolesAndTerritoriesNeverMultiply() throws Exception {
        String phone = DemoPhone.fresh();
        grant(Map.of("phone", phone, "name", "Р", "roles", List.of("registrar"), "territories", List.of("kz-akmola")))
                .then()
                .statusCode(201);
        grant(Map.of("phone", phone, "name", "Р", "roles", List.of("observer"), "territories", List.of("*")))
                .then()
                .statusCode(201);
        assertThat(roles(Map.of("phone", phone), 1)).containsExactly("observer", "participant");
    }

    @Test
    void aGrantWithAnIinHoldsForThatMemberOnly() throws Exception {
        String phone = DemoPhone.fresh();
        String iin = TestIins.any(20_002);
        TestDatabase.newMember(TestDatabase.newPrimary(), iin, phone, "kz-akmola-akkol");
        grant(Map.of(
                        "phone",
                        phone,
                        "iin",
                        iin,
                        "name",
                        "К",
                        "roles",
                        List.of("controller"),
                        "territories",
                        List.of("*")))
                .then()
                .statusCode(201);
        assertThat(roles(Map.of("phone", phone), 1)).containsExactly("participant");
        assertThat(roles(Map.of("phone", phone, "iin", iin), 2)).containsExactly("controller", "member");
    }

    @Test
    void aRevokedGrantEndsWithTheNextLogin() throws Exception {
        String phone = DemoPhone.fresh();
        String id = grant(Map.of(
                        "phone", phone, "name", "Р", "roles", List.of("editor"), "territories", List.of("kz-akmola")))
                .path("id");
        as(OPERATOR).delete("/api/registration/staff/" + id).then().statusCode(204);
        as(OPERATOR).delete("/api/registration/staff/" + id).then().statusCode(404);
        assertThat(roles(Map.of("phone", phone), 1)).containsExactly("participant");
    }

    @Test
    void theSameKeyGrantsOnce() {
        Map<String, Object> request = Map.of(
                "phone",
                DemoPhone.fresh(),
                "name",
                "Р",
                "roles",
                List.of("editor"),
                "territories",
                List.of("kz-akmola"));
        String key = UUID.randomUUID().toString();
        String first = grant(request, key).path("id");
        String second = grant(request, key).path("id");
        assertThat(second).isEqualTo(first);
    }

    @Test
    void ofTwoGrantsToOnePhoneAtTheSameTimeOneIsRefused() throws Exception {
        String phone = DemoPhone.fresh();
        try (Connection other = DriverManager.getConnection(
                ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class),
                "registration",
                "registration")) {
            other.setAutoCommit(false);
            try (Statement statement = other.createStatement()) {
                statement.execute(
                        "insert into staff_grant (id, phone, name, roles, territories, granted_by, granted_at)"
                                + " values (gen_random_uuid(), '" + phone
                                + "', 'Р', array['editor'], array['*'], 'x', now())");
            }
            CompletableFuture<Response> mine = CompletableFuture.supplyAsync(() -> grant(Map.of(
                    "phone", phone, "name", "Р", "roles", List.of("registrar"), "territories", List.of("kz-akmola"))));
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !TestDatabase.texts(
                            "select 1 from pg_locks where not granted")
                    .isEmpty());
            other.commit();
            mine.join().then().statusCode(409).body("type", equalTo("https://dauys.org/problems/conflict"));
        }
    }

    @Test
    void rightsAreForTerritoriesThatExist() {
        grant(Map.of(
                        "phone",
                        DemoPhone.fresh(),
                        "name",
                        "Р",
                        "roles",
                        List.of("editor"),
                        "territories",
                        List.of("kz-akmola", "kz-nowhere")))
                .then()
                .statusCode(422)
                .body("type", equalTo("https://dauys.org/problems/unknown-territory"));
    }

    @Test
    void listsAreOfMaskedPhones() {
        String phone = DemoPhone.fresh();
        grant(Map.of("phone", phone, "name", "Р", "roles", List.of("editor"), "territories", List.of("kz-akmola")))
                .then()
                .statusCode(201);
        as(OPERATOR)
                .get("/api/registration/staff?limit=200")
                .then()
                .statusCode(200)
                .body("items.phone", not(hasItem(phone)));
    }

    @Test
    void onlyOperatorsGrantAndOnlyWhatCanBeGranted() {
        Map<String, Object> request =
                Map.of("phone", "+77010000009", "name", "Р", "roles", List.of("operator"), "territories", List.of("*"));
        given().contentType("application/json")
                .body(request)
                .post("/api/registration/staff")
                .then()
                .statusCode(401);
        for (String role : List.of(Roles.REGISTRAR, Roles.CONTROLLER, Roles.MEMBER, Roles.PARTICIPANT)) {
            String token = TestTokens.identity(UUID.randomUUID().toString(), role);
            as(token).body(request).post("/api/registration/staff").then().statusCode(403);
            as(token).get("/api/registration/staff").then().statusCode(403);
            as(token)
                    .delete("/api/registration/staff/" + UUID.randomUUID())
                    .then()
                    .statusCode(403);
        }
        grant(Map.of("phone", "+77010000009", "name", "Р", "roles", List.of("member"), "territories", List.of("*")))
                .then()
                .statusCode(400)
                .body("type", equalTo("https://dauys.org/problems/unknown-role"));
    }

    private static Response grant(Map<String, Object> request) {
        return as(OPERATOR).body(request).post("/api/registration/staff");
    }

    private static Response grant(Map<String, Object> request, String key) {
        return as(OPERATOR).header("Idempotency-Key", key).body(request).post("/api/registration/staff");
    }

    private static List<String> roles(Map<String, String> subject, int messages) {
        given().contentType("application/json")
                .body(subject)
                .post("/api/auth/codes")
                .then()
                .statusCode(202);
        Map<String, String> body = new java.util.HashMap<>(subject);
        body.put("code", DemoPhone.code(subject.get("phone"), messages));
        return given().contentType("application/json")
                .body(body)
                .post("/api/auth/tokens")
                .then()
                .statusCode(200)
                .extract()
                .path("roles");
    }

    private static io.restassured.specification.RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token).contentType("application/json");
    }
}
