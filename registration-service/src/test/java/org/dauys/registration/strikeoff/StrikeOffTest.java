package org.dauys.registration.strikeoff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dauys.kit.security.Roles;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.kit.testing.TestTokens;
import org.dauys.registration.scenario.CredentialDatabase;
import org.dauys.registration.testing.DemoPhone;
import org.dauys.registration.testing.TestDatabase;
import org.dauys.registration.testing.TestIins;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class StrikeOffTest {

    private static final String OFFICER = token(Roles.STATION_OFFICER, "kz-akmola");

    private String primary;
    private String iin;

    @BeforeEach
    void aFrozenRollOfOne() throws SQLException {
        primary = TestDatabase.newPrimary();
        iin = TestIins.any(30_001);
        TestDatabase.newMember(primary, iin, DemoPhone.fresh(), "kz-akmola-akkol");
        TestDatabase.update(
                "insert into frozen_roll (primary_id, sha256, salt, members, frozen_at, frozen_by)"
                        + " values (?, 'x', 'x', 1, now(), 'test')",
                primary);
    }

    @Test
    void anOfficerOfTheTerritoryOrdersOne() throws SQLException {
        Response order = order(OFFICER, iin);
        order.then().statusCode(202).body("state", equalTo("REQUESTED"));
        String id = order.path("id");
        as(OFFICER).get(path("/" + id)).then().statusCode(200).body("state", equalTo("REQUESTED"));
        assertThat(order(OFFICER, iin).<String>path("id")).isEqualTo(id);
        assertThat(TestDatabase.text("select details::text from audit_record where subject = ?", id))
                .contains("PAPER")
                .doesNotContain(iin);
    }

    @Test
    void officersOfOtherTerritoriesNeitherOrderNorLook() {
        String elsewhere = token(Roles.STATION_OFFICER, "kz-almaty");
        String stranger = TestIins.any(30_003);
        assertThat(order(elsewhere, iin).statusCode()).isEqualTo(404);
        assertThat(order(elsewhere, iin).asString())
                .isEqualTo(order(elsewhere, stranger).asString());
        String id = order(OFFICER, iin).path("id");
        as(elsewhere).get(path("/" + id)).then().statusCode(404);
    }

    @Test
    void stationsStrikeOffForPaperAndTheControlForAnExpulsion() {
        String controller = token(Roles.CONTROLLER, "kz-akmola");
        order(OFFICER, iin, "EXPULSION").then().statusCode(403);
        order(controller, iin, "PAPER").then().statusCode(403);
        order(controller, iin, "EXPULSION").then().statusCode(202);
    }

    @Test
    void anExpulsionTakesTwoControllers() throws SQLException {
        String first = token(Roles.CONTROLLER, "kz-akmola");
        String second = token(Roles.CONTROLLER, "kz-akmola");
        Response proposed = order(first, iin, "EXPULSION");
        proposed.then().statusCode(202).body("state", equalTo("PROPOSED")).body("paper", equalTo("NONE"));
        String id = proposed.path("id");
        assertThat(order(second, iin, "EXPULSION").<String>path("id")).isEqualTo(id);
        assertThat(strikeOffs()).isZero();

        as(first)
                .post(path("/" + id + "/countersign"))
                .then()
                .statusCode(403)
                .body("type", equalTo("https://dauys.org/problems/same-person"));
        as(token(Roles.CONTROLLER, "kz-almaty"))
                .post(path("/" + id + "/countersign"))
                .then()
                .statusCode(404);
        as(OFFICER).post(path("/" + id + "/countersign")).then().statusCode(403);
        assertThat(strikeOffs()).isZero();

        as(second).post(path("/" + id + "/countersign")).then().statusCode(202).body("state", equalTo("REQUESTED"));
        assertThat(strikeOffs()).isEqualTo(1);
        as(second).post(path("/" + id + "/countersign")).then().statusCode(202);
        assertThat(strikeOffs()).isEqualTo(1);
    }

    @Test
    void aPaperIsHandedOutWhenNoBallotWasChainedBefore() throws SQLException {
        String id = order(OFFICER, iin).path("id");
        as(OFFICER).get(path("/" + id)).then().body("paper", equalTo("PENDING"));
        CredentialDatabase.confirm(id, "anElection", false);
        as(OFFICER).get(path("/" + id)).then().body("state", equalTo("IN_LOG")).body("paper", equalTo("HAND_OUT"));
    }

    @Test
    void whoHasVotedElectronicallyGetsNoPaper() throws SQLException {
        String id = order(OFFICER, iin).path("id");
        CredentialDatabase.confirm(id, "anElection", true);
        as(OFFICER).get(path("/" + id)).then().body("paper", equalTo("VOTED_ELECTRONICALLY"));
    }

    @Test
    void aStationIsNamedByItsOwnOfficersOnly() {
        as(OFFICER)
                .body(Map.of("iin", iin, "cause", "PAPER", "station", "nowhere"))
                .post(path(""))
                .then()
                .statusCode(403)
                .body("type", equalTo("https://dauys.org/problems/not-your-station"));
    }

    private int strikeOffs() throws SQLException {
        return TestDatabase.texts("select 1 from strike_off where primary_id = ?", primary)
                .size();
    }

    @Test
    void whoJoinedTooLateIsNoVoter() throws SQLException {
        String late = TestDatabase.newPrimary();
        TestDatabase.newMember(late, iin, DemoPhone.fresh(), "kz-akmola-akkol");
        TestDatabase.update(
                "insert into frozen_roll (primary_id, sha256, salt, members, joined_by, frozen_at, frozen_by)"
                        + " values (?, 'x', 'x', 0, '2018-01-01', now(), 'test')",
                late);
        primary = late;
        order(OFFICER, iin).then().statusCode(404);
    }

    @Test
    void otherRolesDoNot() {
        for (String role : List.of(Roles.MEMBER, Roles.REGISTRAR, Roles.OPERATOR, Roles.OBSERVER)) {
            order(token(role, "*"), iin).then().statusCode(403);
        }
        given().contentType("application/json")
                .body(Map.of("iin", iin, "cause", "PAPER"))
                .post(path(""))
                .then()
                .statusCode(401);
    }

    @Test
    void whoIsNotOnTheFrozenRollIsNotStruckOff() throws SQLException {
        order(OFFICER, TestIins.any(30_002))
                .then()
                .statusCode(404)
                .body("type", equalTo("https://dauys.org/problems/not-on-roll"));
        as(OFFICER).get(path("/" + UUID.randomUUID())).then().statusCode(404);
        as(OFFICER)
                .body("{\"iin\":\"" + iin + "\",\"cause\":\"WHIM\"}")
                .post(path(""))
                .then()
                .statusCode(400);
    }

    private Response order(String token, String whom) {
        return order(token, whom, "PAPER");
    }

    private Response order(String token, String whom, String cause) {
        return as(token).body(Map.of("iin", whom, "cause", cause)).post(path(""));
    }

    private String path(String rest) {
        return "/api/registration/primaries/" + primary + "/strike-offs" + rest;
    }

    private static String token(String role, String territory) {
        return TestTokens.identity(UUID.randomUUID().toString(), List.of(role), List.of(territory));
    }

    private static io.restassured.specification.RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token).contentType("application/json");
    }
}
