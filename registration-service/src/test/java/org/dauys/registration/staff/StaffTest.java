package org.dauys.registration.staff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
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

@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class StaffTest {

    private static final String STAFF = "/api/registration/staff";
    private static final String PROPOSALS = STAFF + "/proposals";
    private static final String OPERATOR = TestTokens.identity(UUID.randomUUID().toString(), Roles.OPERATOR);
    private static final String OTHER_OPERATOR =
            TestTokens.identity(UUID.randomUUID().toString(), Roles.OPERATOR);

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
    void theSameKeyProposesOnce() {
        Map<String, Object> request = grants(editor(DemoPhone.fresh()));
        String key = UUID.randomUUID().toString();
        List<String> ids = Stream.of(1, 2)
                .map(time -> as(OPERATOR)
                        .header("Idempotency-Key", key)
                        .body(request)
                        .post(PROPOSALS)
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id"))
                .toList();
        assertThat(ids.get(0)).isEqualTo(ids.get(1));
    }

    @Test
    void whoProposesDoesNotConfirmNotEvenByAnotherAccount() {
        String phone = DemoPhone.fresh();
        String one = TestTokens.identityClaims("one", List.of(Roles.OPERATOR), List.of("*"))
                .claim("person", "the same")
                .sign();
        String another = TestTokens.identityClaims("another", List.of(Roles.OPERATOR), List.of("*"))
                .claim("person", "the same")
                .sign();
        String id = as(one).body(grants(editor(phone))).post(PROPOSALS).path("id");
        for (String token : List.of(one, another)) {
            as(token)
                    .post(PROPOSALS + "/" + id + "/confirm")
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("https://dauys.org/problems/same-person"));
        }
        assertThat(roles(Map.of("phone", phone), 1)).containsExactly("participant");
        as(OPERATOR).post(PROPOSALS + "/" + id + "/confirm").then().statusCode(200);
        assertThat(roles(Map.of("phone", phone), 2)).containsExactly("editor", "participant");
    }

    @Test
    void theSecondSeesWhatTheFirstWantsAndDecidesOnce() throws Exception {
        String phone = DemoPhone.fresh();
        String id = propose(editor(phone));
        as(OTHER_OPERATOR)
                .get(PROPOSALS + "/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("grants[0].phone", equalTo(phone))
                .body("grants[0].roles", equalTo(List.of("editor")));
        as(OTHER_OPERATOR).post(PROPOSALS + "/" + id + "/reject").then().statusCode(204);
        for (String act : List.of("confirm", "reject")) {
            as(OTHER_OPERATOR)
                    .post(PROPOSALS + "/" + id + "/" + act)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("https://dauys.org/problems/staff-proposal-decided"));
            as(OTHER_OPERATOR)
                    .post(PROPOSALS + "/" + UUID.randomUUID() + "/" + act)
                    .then()
                    .statusCode(404);
        }
        assertThat(TestDatabase.text("select grants::text from staff_proposal where id = ?::uuid", id))
                .isEqualTo("[]");
        assertThat(roles(Map.of("phone", phone), 1)).containsExactly("participant");
    }

    @Test
    void manyAreHiredAtOnceOrNobody() {
        List<String> phones = Stream.generate(DemoPhone::fresh).limit(100).toList();
        Map<String, Object> all = grants(phones.stream().map(StaffTest::editor).toArray(Map[]::new));
        String id = as(OPERATOR).body(all).post(PROPOSALS).path("id");
        assertThat(as(OTHER_OPERATOR).post(PROPOSALS + "/" + id + "/confirm").<List<String>>path("grants"))
                .hasSize(100);
        String twice = DemoPhone.fresh();
        as(OPERATOR)
                .body(grants(editor(twice), editor(twice)))
                .post(PROPOSALS)
                .then()
                .statusCode(400);
    }

    @Test
    void aConfirmedGrantIsInTheTrailWithBothPeopleAndWhatItReplaced() throws Exception {
        String phone = DemoPhone.fresh();
        grant(editor(phone));
        String id = grant(
                        Map.of("phone", phone, "name", "Р", "roles", List.of("observer"), "territories", List.of("*")))
                .path("grants[0]");
        assertThat(TestDatabase.text(
                        "select (before ->> 'roles') || (after ->> 'roles') from audit_record where subject = ?", id))
                .isEqualTo("[\"editor\"][\"observer\"]");
        assertThat(TestDatabase.text(
                        "select actor || ' ' || (details ->> 'proposed_by') from audit_record" + " where subject = ?",
                        id))
                .isEqualTo(subject(OTHER_OPERATOR) + " " + subject(OPERATOR));
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

    /** Proposed by one and confirmed by another; the answer to the latter, or the refusal of the proposal. */
    private static Response grant(Map<String, Object> request) {
        Response proposed = as(OPERATOR).body(grants(request)).post(PROPOSALS);
        return proposed.statusCode() == 201
                ? as(OTHER_OPERATOR).post(PROPOSALS + "/" + proposed.path("id") + "/confirm")
                : proposed;
    }

    private static String propose(Map<String, Object> request) {
        return as(OPERATOR).body(grants(request)).post(PROPOSALS).path("id");
    }

    @SafeVarargs
    private static Map<String, Object> grants(Map<String, Object>... requests) {
        return Map.of("grants", List.of(requests));
    }

    private static Map<String, Object> editor(String phone) {
        return Map.of("phone", phone, "name", "Р", "roles", List.of("editor"), "territories", List.of("kz-akmola"));
    }

    private static String subject(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8)
                .replaceAll(".*\"sub\":\"([^\"]*)\".*", "$1");
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
