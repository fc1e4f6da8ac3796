package org.dauys.registration.rollalert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.dauys.registration.scenario.Officials.anybody;
import static org.dauys.registration.scenario.Officials.as;
import static org.dauys.registration.scenario.Officials.controllerOf;
import static org.dauys.registration.scenario.Officials.operator;
import static org.dauys.registration.scenario.Officials.registrar;
import static org.dauys.registration.scenario.Officials.registrarOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dauys.kit.security.Roles;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.registration.testing.TestDatabase;
import org.dauys.registration.testing.TestIins;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class RollAlertTest {

    private static final String AKKOL = "kz-akmola-akkol";
    private static final String SHYMKENT = "kz-shymkent";

    private String primary;
    private int person;

    @BeforeEach
    void newPrimaryWithACutOff() throws SQLException {
        primary = TestDatabase.newPrimary();
        operator()
                .body(Map.of("joined_by", "2020-09-10"))
                .put("/api/registration/primaries/" + primary + "/roll/cut-off")
                .then()
                .statusCode(200);
    }

    @Test
    void anOrganisationThatGrowsBeforeTheCutOffIsOnTheList() throws SQLException {
        members(100, AKKOL, "grows", "2019-01-01");
        members(25, AKKOL, "grows", "2020-09-01");
        members(25, AKKOL, "joined-late", "2020-09-11");
        members(200, AKKOL, "large", "2019-01-01");
        members(25, AKKOL, "large", "2020-09-01");
        members(2, AKKOL, "small", "2019-01-01");
        members(3, AKKOL, "small", "2020-09-01");
        computed();

        registrar()
                .get(path("?kind=PPO_GROWTH"))
                .then()
                .statusCode(200)
                .body("items.ppo_code", equalTo(List.of("grows")))
                .body("items[0].members", equalTo(125))
                .body("items[0].counted", equalTo(25))
                .body("items[0].state", equalTo("OPEN"))
                .body("items[0].joined_to", equalTo("2020-09-10"));
    }

    @Test
    void manyWhoJoinOnOneDayAreOnTheList() throws SQLException {
        members(400, AKKOL, "ppo", "2019-01-01");
        members(29, AKKOL, "ppo", "2020-09-01");
        members(30, AKKOL, "ppo", "2020-09-02");
        computed();

        registrar()
                .get(path("?kind=JOINED_TOGETHER"))
                .then()
                .body("items.joined_from", equalTo(List.of("2020-09-02")))
                .body("items[0].counted", equalTo(30))
                .body("items[0].members", equalTo(459));
    }

    @Test
    void aPhoneOfManyIsOnTheListMaskedAndForTheOfficialsOfEachOfItsTerritories() throws SQLException {
        for (int i = 0; i < 4; i++) {
            member(AKKOL, "ppo", "2019-01-01", "+77015550101");
            member(SHYMKENT, "ppo", "2019-01-01", "+77015550101");
        }
        for (int i = 0; i < 5; i++) {
            member(AKKOL, "ppo", "2019-01-01", "+77015550202");
        }
        computed();

        String id = registrarOf("kz-akmola")
                .get(path("?kind=SHARED_PHONE"))
                .then()
                .body("items.phone", equalTo(List.of("*****0101")))
                .body("items[0].counted", equalTo(8))
                .body("items[0].territories", equalTo(List.of(AKKOL, SHYMKENT)))
                .extract()
                .path("items[0].id");
        controllerOf(SHYMKENT)
                .get(path("/" + id + "/members"))
                .then()
                .statusCode(200)
                .body("items", hasSize(4))
                .body("items.territory_id", everyItem(equalTo(SHYMKENT)))
                .body("items.iin", everyItem(startsWith("********")));
        registrarOf("kz-kostanay").get(path("")).then().statusCode(200).body("items", hasSize(0));
        for (RequestSpecification other : List.of(registrarOf("kz-kostanay"), controllerOf("kz-almaty"))) {
            other.get(path("/" + id)).then().statusCode(404);
        }
        registrarOf("kz-kostanay").get(path("/" + id + "/members")).then().statusCode(404);
        registrarOf("kz-kostanay")
                .header("If-Match", "*")
                .body(Map.of("note", "Family"))
                .post(path("/" + id + "/review"))
                .then()
                .statusCode(404);
    }

    @Test
    void whatWasReviewedStaysSoUntilItGrows() throws SQLException {
        for (int i = 0; i < 6; i++) {
            member(AKKOL, "ppo", "2019-01-01", "+77015550303");
        }
        computed();
        String id = registrar().get(path("")).path("items[0].id");
        String tag = registrar().get(path("/" + id)).header("ETag");
        registrar()
                .body(Map.of("note", "A family"))
                .post(path("/" + id + "/review"))
                .then()
                .statusCode(428);
        registrar()
                .header("If-Match", tag)
                .body(Map.of("note", "A family of six"))
                .post(path("/" + id + "/review"))
                .then()
                .statusCode(200)
                .body("state", equalTo("REVIEWED"))
                .body("review.note", equalTo("A family of six"));
        registrar()
                .header("If-Match", tag)
                .body(Map.of("note", "Again"))
                .post(path("/" + id + "/review"))
                .then()
                .statusCode(412);
        assertThat(TestDatabase.texts(
                        "select after->>'note' from audit_record where subject = ? and act = 'roll-alert-reviewed'",
                        id))
                .containsExactly("A family of six");

        computed();
        registrar().get(path("/" + id)).then().body("state", equalTo("REVIEWED"));
        member(AKKOL, "ppo", "2019-01-01", "+77015550303");
        computed().body("counts.find { it.kind == 'SHARED_PHONE' }.state", equalTo("OPEN"));
        registrar()
                .get(path("/" + id))
                .then()
                .body("state", equalTo("OPEN"))
                .body("review.counted", equalTo(6))
                .body("counted", equalTo(7));
    }

    @Test
    void whatIsNoLongerSoIsLeftOutUnlessAskedFor() throws SQLException {
        for (int i = 0; i < 6; i++) {
            member(AKKOL, "ppo", "2019-01-01", "+77015550404");
        }
        computed();
        TestDatabase.update("update roll_entry set phone = null where primary_id = ?", primary);
        computed();
        registrar().get(path("")).then().body("items", hasSize(0));
        registrar().get(path("?past=true")).then().body("items.holds", equalTo(List.of(false)));
    }

    @Test
    void anImportIsLookedAtWithoutBeingAsked() throws SQLException {
        StringBuilder csv =
                new StringBuilder("iin,last_name,first_name,middle_name,phone,territory_id,ppo_code,joined_on\n");
        for (int i = 0; i < 6; i++) {
            csv.append(TestIins.any(900 + i)).append(",А,Б,,+77015550505," + AKKOL + ",ppo,2019-01-01\n");
        }
        TestDatabase.update("delete from roll_cut_off where primary_id = ?", primary);
        registrar()
                .contentType("text/csv; charset=UTF-8")
                .body(csv.toString().getBytes(StandardCharsets.UTF_8))
                .post("/api/registration/primaries/" + primary + "/roll/imports")
                .then()
                .statusCode(200);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> registrar().get(path("/summary")).path("counts.alerts"), List.of(1)::equals);
    }

    @Test
    void alertsAreForOfficials() {
        String id = UUID.randomUUID().toString();
        for (String rest : List.of("", "/summary", "/" + id, "/" + id + "/members")) {
            anybody().get(path(rest)).then().statusCode(401);
            as(UUID.randomUUID().toString(), Roles.OBSERVER, "*")
                    .get(path(rest))
                    .then()
                    .statusCode(403);
        }
        operator().get(path("/" + id + "/members")).then().statusCode(403);
        operator()
                .body(Map.of("note", "Fine"))
                .post(path("/" + id + "/review"))
                .then()
                .statusCode(403);
        registrarOf("kz-akmola").post(path("/computations")).then().statusCode(403);
    }

    private ValidatableResponse computed() {
        return operator().post(path("/computations")).then().statusCode(200);
    }

    private String path(String rest) {
        return "/api/registration/primaries/" + primary + "/roll/alerts" + rest;
    }

    private void members(int count, String territory, String organisation, String joinedOn) throws SQLException {
        for (int i = 0; i < count; i++) {
            member(territory, organisation, joinedOn, String.format("+7702%07d", person));
        }
    }

    private void member(String territory, String organisation, String joinedOn, String phone) throws SQLException {
        UUID id = TestDatabase.newMember(primary, TestIins.any(person++), phone, territory);
        TestDatabase.update(
                "update roll_entry set ppo_code = ?, joined_on = ?::date where primary_id = ? and member_id = ?",
                organisation,
                joinedOn,
                primary,
                id);
    }
}
