package org.dauys.registration.login;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.dauys.registration.scenario.Officials;
import org.dauys.registration.testing.DemoPhone;
import org.dauys.registration.testing.OwnKeysProfile;
import org.dauys.registration.testing.TestDatabase;
import org.dauys.registration.testing.TestIins;
import org.junit.jupiter.api.Test;

/** With the service's own tokens, which it verifies by the keys that it publishes itself. */
@QuarkusTest
@TestProfile(OwnKeysProfile.class)
class SessionTest {

    private static final String PROPOSALS = "/api/registration/staff/proposals";
    private static final String FIRST_OPERATOR = "+77000000001";
    private static final String SECOND_OPERATOR = "+77000000002";

    @Test
    void aRefreshTokenGivesTheNextTokensAndIsGoodOnce() throws SQLException {
        Response login = login(Map.of("phone", DemoPhone.fresh()));
        Response next = refresh(login);
        next.then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("expires_in", equalTo(3_600))
                .body("roles", equalTo(List.of("participant")));
        assertThat(next.<String>path("refresh_token")).isNotEqualTo(login.<String>path("refresh_token"));
        as(next).get("/api/me").then().statusCode(200);
        refresh(next).then().statusCode(200);
    }

    @Test
    void aRefreshTokenThatIsUsedAgainEndsTheSessionForWhoeverHasTheNext() throws SQLException {
        Response login = login(Map.of("phone", DemoPhone.fresh()));
        String account = account(login);
        Response next = refresh(login);
        Response afterNext = refresh(next);
        refresh(login).then().statusCode(401).body("type", equalTo("https://dauys.org/problems/session-over"));
        refresh(afterNext).then().statusCode(401);
        awaitStranger(afterNext);
        assertThat(TestDatabase.texts("select act || details from audit_record where actor = ?", account))
                .containsExactly("session-ended{\"cause\": \"reuse\"}");
    }

    @Test
    void whoLostTheAnswerAsksAgainAndOnlyTheLastOneCounts() throws SQLException {
        Response login = login(Map.of("phone", DemoPhone.fresh()));
        Response lost = refresh(login);
        Response again = refresh(login);
        again.then().statusCode(200);
        refresh(again).then().statusCode(200);
        refresh(lost).then().statusCode(401);
    }

    @Test
    void anAnswerThatWasLostLongAgoIsNotGivenAgain() throws SQLException {
        Response login = login(Map.of("phone", DemoPhone.fresh()));
        refresh(login).then().statusCode(200);
        TestDatabase.update(
                "update refresh_token set used_at = used_at - interval '11 seconds' where session_id in"
                        + " (select id from login_session where account = ?::uuid) and used_at is not null",
                account(login));
        refresh(login).then().statusCode(401);
    }

    @Test
    void refreshesAtTheSameTimeLeaveOneTokenThatHolds() throws SQLException {
        Response login = login(Map.of("phone", DemoPhone.fresh()));
        List<CompletableFuture<Response>> all = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> refresh(login)))
                .limit(4)
                .toList();
        all.forEach(answer -> answer.join().then().statusCode(200));
        assertThat(TestDatabase.texts(
                        "select 1 from refresh_token where used_at is null and session_id in"
                                + " (select id from login_session where account = ?::uuid)",
                        account(login)))
                .hasSize(1);
    }

    @Test
    void whatIsNoRefreshTokenAnswersLikeOneThatIsOver() {
        Response unknown = refresh("A".repeat(43));
        Response login = login(Map.of("phone", DemoPhone.fresh()));
        logout(login);
        Response over = refresh(login);
        unknown.then().statusCode(401);
        assertThat(over.asString()).isEqualTo(unknown.asString());
        refresh("short").then().statusCode(400);
        given().contentType("application/json")
                .body(Map.of("refresh_token", "A".repeat(43)))
                .post("/api/auth/logout")
                .then()
                .statusCode(204);
    }

    @Test
    void anOldSessionIsOver() throws SQLException {
        Response login = login(Map.of("phone", DemoPhone.fresh()));
        TestDatabase.update("update login_session set ends_at = now() where account = ?::uuid", account(login));
        refresh(login).then().statusCode(401);
        Response idle = login(Map.of("phone", DemoPhone.fresh()));
        TestDatabase.update(
                "update refresh_token set expires_at = now() where session_id in"
                        + " (select id from login_session where account = ?::uuid)",
                account(idle));
        refresh(idle).then().statusCode(401);
    }

    @Test
    void loggingOutVoidsTheTokensOfThatSessionAlone() {
        String phone = DemoPhone.fresh();
        Response one = login(Map.of("phone", phone));
        Response other = login(Map.of("phone", phone));
        logout(one);
        awaitStranger(one);
        as(other).get("/api/me").then().statusCode(200);
        refresh(other).then().statusCode(200);
    }

    @Test
    void loggingOutEverywhereVoidsThemAllAndTheNextLoginHolds() {
        String phone = DemoPhone.fresh();
        Response one = login(Map.of("phone", phone));
        Response other = login(Map.of("phone", phone));
        as(one).post("/api/auth/logout-everywhere").then().statusCode(204);
        awaitStranger(one);
        awaitStranger(other);
        refresh(other).then().statusCode(401);
        as(login(Map.of("phone", phone))).get("/api/me").then().statusCode(200);
    }

    @Test
    void whoLeavesTheRollIsOutAtTheNextRefresh() throws SQLException {
        String phone = DemoPhone.fresh();
        String iin = TestIins.any(60_001);
        UUID member = TestDatabase.newMember(TestDatabase.newPrimary(), iin, phone, "kz-akmola-akkol");
        Response login = login(Map.of("iin", iin, "phone", phone));
        Response next = refresh(login);
        next.then().statusCode(200).body("roles", equalTo(List.of("member")));
        TestDatabase.update("update roll_entry set phone = ? where member_id = ?", DemoPhone.fresh(), member);
        refresh(next).then().statusCode(401);
    }

    @Test
    void aRoleThatIsTakenBackEndsTheSessionThatHadIt() {
        String phone = DemoPhone.fresh();
        Response operator = login(Map.of("phone", FIRST_OPERATOR));
        String grant = hire(operator, phone);
        Response login = login(Map.of("phone", phone));
        login.then().body("roles", equalTo(List.of("editor", "participant")));
        as(operator).delete("/api/registration/staff/" + grant).then().statusCode(204);
        awaitStranger(login);
        refresh(login).then().statusCode(401);
        login(Map.of("phone", phone)).then().body("roles", equalTo(List.of("participant")));
    }

    @Test
    void aRoleThatIsGivenComesWithTheNextRefresh() {
        String phone = DemoPhone.fresh();
        Response login = login(Map.of("phone", phone));
        hire(login(Map.of("phone", FIRST_OPERATOR)), phone);
        refresh(login).then().statusCode(200).body("roles", equalTo(List.of("editor", "participant")));
    }

    @Test
    void nothingReadableIsStoredOfASession() throws SQLException {
        String phone = DemoPhone.fresh();
        Response login = login(Map.of("phone", phone));
        String session = TestDatabase.text(
                "select s::text || t::text from login_session s join refresh_token t on t.session_id = s.id"
                        + " where account = ?::uuid",
                account(login));
        assertThat(session).doesNotContain(phone.substring(1)).doesNotContain(login.<String>path("refresh_token"));
    }

    private static String hire(Response operator, String phone) {
        Map<String, Object> grant =
                Map.of("phone", phone, "name", "Р", "roles", List.of("editor"), "territories", List.of("kz-akmola"));
        String proposal = as(operator)
                .body(Map.of("grants", List.of(grant)))
                .post(PROPOSALS)
                .path("id");
        return as(login(Map.of("phone", SECOND_OPERATOR)))
                .post(PROPOSALS + "/" + proposal + "/confirm")
                .path("grants[0]");
    }

    private static void awaitStranger(Response login) {
        Awaitility.await().untilAsserted(() -> as(login).get("/api/me").then().statusCode(401));
    }

    private static String account(Response login) {
        return as(login).get("/api/me").path("id");
    }

    private static void logout(Response login) {
        given().contentType("application/json")
                .body(Map.of("refresh_token", login.path("refresh_token")))
                .post("/api/auth/logout")
                .then()
                .statusCode(204);
    }

    private static Response refresh(Response login) {
        return refresh(login.<String>path("refresh_token"));
    }

    private static Response refresh(String token) {
        return Officials.anybody().body(Map.of("refresh_token", token)).post("/api/auth/refresh");
    }

    private static RequestSpecification as(Response login) {
        return given().contentType("application/json").auth().oauth2(login.path("access_token"));
    }

    private static Response login(Map<String, String> subject) {
        String phone = subject.get("phone");
        int before = DemoPhone.messages(phone).size();
        given().contentType("application/json")
                .body(subject)
                .post("/api/auth/codes")
                .then()
                .statusCode(202);
        Map<String, String> body = new HashMap<>(subject);
        body.put("code", DemoPhone.code(phone, before + 1));
        Response answer = given().contentType("application/json").body(body).post("/api/auth/tokens");
        answer.then().statusCode(200);
        return answer;
    }
}
