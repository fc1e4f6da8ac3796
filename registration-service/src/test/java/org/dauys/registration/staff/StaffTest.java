package org.dauys.registration.staff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dauys.registration.staff.TestStaff.OPERATOR;
import static org.dauys.registration.staff.TestStaff.PROPOSALS;
import static org.dauys.registration.staff.TestStaff.STAFF;
import static org.dauys.registration.staff.TestStaff.as;
import static org.dauys.registration.staff.TestStaff.grant;
import static org.dauys.registration.staff.TestStaff.grants;
import static org.dauys.registration.staff.TestStaff.roles;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.dauys.kit.security.Roles;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.kit.testing.TestTokens;
import org.dauys.registration.testing.DemoPhone;
import org.dauys.registration.testing.TestDatabase;
import org.dauys.registration.testing.TestIins;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Who holds which roles, and for whom a grant is. */
@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class StaffTest {

    @Test
    void aGrantToAPhoneIsForItsParticipantAndForNoMemberWhoSharesThePhone() throws Exception {
        String phone = DemoPhone.fresh();
        String iin = TestIins.any(20_001);
        TestDatabase.newMember(TestDatabase.newPrimary(), iin, phone, "kz-akmola-akkol");
        grant(Map.of("phone", phone, "name", "Р", "roles", List.of("registrar"), "territories", List.of("kz-akmola")))
                .then()
                .statusCode(200);
        assertThat(roles(Map.of("phone", phone), 1)).containsExactly("participant", "registrar");
        assertThat(roles(Map.of("phone", phone, "iin", iin), 2)).containsExactly("member");
    }

    @Test
    void aNewGrantReplacesTheOldOneSoThatRolesAndTerritoriesNeverMultiply() throws Exception {
        String phone = DemoPhone.fresh();
        grant(Map.of("phone", phone, "name", "Р", "roles", List.of("registrar"), "territories", List.of("kz-akmola")))
                .then()
                .statusCode(200);
        grant(Map.of("phone", phone, "name", "Р", "roles", List.of("observer"), "territories", List.of("*")))
                .then()
                .statusCode(200);
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
                .statusCode(200);
        assertThat(roles(Map.of("phone", phone), 1)).containsExactly("participant");
        assertThat(roles(Map.of("phone", phone, "iin", iin), 2)).containsExactly("controller", "member");
    }

    @Test
    void aRevokedGrantIsGoneWithTheNextLogin() throws Exception {
        String phone = DemoPhone.fresh();
        String id = grant(Map.of(
                        "phone", phone, "name", "Р", "roles", List.of("editor"), "territories", List.of("kz-akmola")))
                .path("grants[0]");
        as(OPERATOR).delete(STAFF + "/" + id).then().statusCode(204);
        as(OPERATOR).delete(STAFF + "/" + id).then().statusCode(404);
        assertThat(roles(Map.of("phone", phone), 1)).containsExactly("participant");
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
                        "insert into staff_grant (id, phone, name, roles, territories, granted_by, confirmed_by,"
                                + " granted_at) values (gen_random_uuid(), '" + phone
                                + "', 'Р', array['editor'], array['*'], 'x', 'y', now())");
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
                .statusCode(200);
        as(OPERATOR)
                .get("/api/registration/staff?limit=200")
                .then()
                .statusCode(200)
                .body("items.phone", not(hasItem(phone)));
    }

    @Test
    void onlyOperatorsGrantAndOnlyWhatCanBeGranted() {
        Map<String, Object> request = grants(Map.of(
                "phone", "+77010000009", "name", "Р", "roles", List.of("operator"), "territories", List.of("*")));
        given().contentType("application/json")
                .body(request)
                .post(PROPOSALS)
                .then()
                .statusCode(401);
        List<String> strangers = Stream.of(Roles.REGISTRAR, Roles.CONTROLLER, Roles.MEMBER, Roles.PARTICIPANT)
                .map(role -> TestTokens.identity(UUID.randomUUID().toString(), role))
                .collect(Collectors.toCollection(ArrayList::new));
        strangers.add(TestTokens.identity("of one region", List.of(Roles.OPERATOR), List.of("kz-akmola")));
        for (String token : strangers) {
            as(token).body(request).post(PROPOSALS).then().statusCode(403);
            as(token).get(PROPOSALS).then().statusCode(403);
            as(token).get(STAFF).then().statusCode(403);
            as(token).delete(STAFF + "/" + UUID.randomUUID()).then().statusCode(403);
            for (String act : List.of("confirm", "reject")) {
                as(token)
                        .post(PROPOSALS + "/" + UUID.randomUUID() + "/" + act)
                        .then()
                        .statusCode(403);
            }
        }
        as(OPERATOR)
                .body(grants(Map.of(
                        "phone", "+77010000009", "name", "Р", "roles", List.of("member"), "territories", List.of("*"))))
                .post(PROPOSALS)
                .then()
                .statusCode(400)
                .body("type", equalTo("https://dauys.org/problems/unknown-role"));
    }

    @Test
    void nobodyIsAnOperatorOfSomeTerritories() {
        as(OPERATOR)
                .body(grants(Map.of(
                        "phone",
                        "+77010000019",
                        "name",
                        "О",
                        "roles",
                        List.of("operator"),
                        "territories",
                        List.of("kz-akmola"))))
                .post(PROPOSALS)
                .then()
                .statusCode(422)
                .body("type", equalTo("https://dauys.org/problems/operator-is-nationwide"));
    }
}
