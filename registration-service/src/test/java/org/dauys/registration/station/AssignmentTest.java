package org.dauys.registration.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dauys.registration.scenario.Officials.accountOf;
import static org.dauys.registration.scenario.Officials.anybody;
import static org.dauys.registration.scenario.Officials.as;
import static org.dauys.registration.scenario.Officials.controllerOf;
import static org.dauys.registration.scenario.Officials.registrarOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.dauys.events.json.CanonicalJson;
import org.dauys.kit.security.Roles;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.registration.scenario.CredentialDatabase;
import org.dauys.registration.scenario.FreshIin;
import org.dauys.registration.scenario.TestPrimary;
import org.dauys.registration.testing.DemoPhone;
import org.dauys.registration.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Settlements without a network and the offline stations that serve them. */
@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class AssignmentTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String TERRITORY = "kz-akmola-akkol";
    private static final String NEIGHBOUR = "kz-akmola-arshaly";
    private static final String REGION = "kz-akmola";

    private String primary;

    /** Party organisations a and b of two members each, c of one; a of the neighbours is another one. */
    @BeforeEach
    void aFrozenRoll() throws SQLException {
        primary = TestDatabase.newPrimary();
        for (String code : List.of("a", "a", "b", "b", "c")) {
            member(code, TERRITORY);
        }
        member("a", NEIGHBOUR);
        freeze();
        settlement("village-a", TERRITORY, false, "a").statusCode(201).body("voters", equalTo(2));
        settlement("village-b", TERRITORY, false, "b").statusCode(201);
        settlement("town-c", TERRITORY, true, "c").statusCode(201);
        settlement("village-n", NEIGHBOUR, false, "a").statusCode(201).body("voters", equalTo(1));
        station("s1");
        station("s2");
    }

    @Test
    void whoLosesTheElectronicWayIsCountedBeforeAndSignedForByTwo() {
        preview("s1", "village-a", "village-b")
                .then()
                .statusCode(200)
                .body("voters", equalTo(4))
                .body("losing", equalTo(4))
                .body("regaining", equalTo(0))
                .body("settlements.voters", contains(2, 2));
        refused(assign(registrarOf(REGION), "s1", 1, 3, "village-a", "village-b"), 409, "voters-differ");
        String person = UUID.randomUUID().toString();
        assign(accountOf(person, Roles.REGISTRAR), "s1", 1, 2, "village-a")
                .then()
                .statusCode(202)
                .body("proposed.voters", equalTo(2))
                .body("station.settlements", empty());
        refused(countersign(accountOf(person, Roles.REGISTRAR), "s1", 2), 403, "same-person");
        refused(countersign(controllerOf("kz-almaty"), "s1", 2), 403, "forbidden");
        countersign(as(UUID.randomUUID().toString(), Roles.STATION_OFFICER, "*"), "s1", 2)
                .then()
                .statusCode(403);
        refused(countersign(controllerOf(REGION), "s1", 1), 412, "stale");
        countersign(controllerOf(REGION), "s1", 2)
                .then()
                .statusCode(200)
                .body("station.settlements.id", contains("village-a"))
                .body("voters", equalTo(2))
                .body("proposed", nullValue());
        refused(countersign(controllerOf(REGION), "s1", 3), 404, "not-found");
        anybody().get(path("/stations")).then().body("items[0].settlements.id", contains("village-a"));
    }

    @Test
    void whoIsLetGoRegainsTheElectronicWayAtOnce() {
        assignByTwo("s1", 1, 4, "village-a", "village-b");
        preview("s1", "village-b")
                .then()
                .body("voters", equalTo(2))
                .body("losing", equalTo(0))
                .body("regaining", equalTo(2));
        assign(registrarOf(REGION), "s1", 3, 2, "village-b")
                .then()
                .statusCode(200)
                .body("station.settlements.id", contains("village-b"));
        preview("s2", "village-a").then().statusCode(200).body("losing", equalTo(2));
    }

    @Test
    void nobodyIsInTwoStations() {
        assignByTwo("s1", 1, 2, "village-a");
        refused(assign(registrarOf(REGION), "s2", 1, 2, "village-a"), 409, "served-elsewhere");
        assign(registrarOf(REGION), "s1", 3, 4, "village-a", "village-b").then().statusCode(202);
        // Proposed is as good as given: two people must not sign for the same voters at two stations.
        refused(preview("s2", "village-b"), 409, "served-elsewhere");
        refused(settlement("another", TERRITORY, false, "a"), 409, "ppo-elsewhere");
        refused(settlement("village-a", TERRITORY, false, "d"), 409, "settlement-exists");
    }

    @Test
    void onlySettlementsOfTheTerritoryWithoutANetworkAreServedOffline() {
        refused(preview("s1", "town-c"), 422, "settlement-refused");
        refused(preview("s1", "village-n"), 422, "settlement-refused");
        refused(preview("s1", "village-x"), 422, "settlement-refused");
        refused(assign(registrarOf(REGION), "s1", 1, 1, "town-c"), 422, "settlement-refused");
    }

    @Test
    void aSettlementThatIsServedDoesNotChange() {
        change("village-a", 1, "a", "d").statusCode(200);
        change("village-a", 1, "a").statusCode(412);
        assign(registrarOf(REGION), "s1", 1, 2, "village-a").then().statusCode(202);
        refused(change("village-a", 2, "a", "c"), 409, "settlement-assigned");
        countersign(controllerOf(REGION), "s1", 2).then().statusCode(200);
        refused(change("village-a", 2, "a", "c"), 409, "settlement-assigned");
        assign(registrarOf(REGION), "s1", 3, 0).then().statusCode(200);
        change("village-a", 2, "a").statusCode(200).body("ppo_codes", contains("a"));
    }

    @Test
    void nobodyIsAssignedBeforeItIsKnownWhoVotes() throws SQLException {
        primary = TestDatabase.newPrimary();
        settlement("village-a", TERRITORY, false, "a").statusCode(201);
        station("s1");
        refused(preview("s1", "village-a"), 409, "roll-not-frozen");
        refused(assign(registrarOf(REGION), "s1", 1, 0, "village-a"), 409, "roll-not-frozen");
    }

    @Test
    void afterTheCutOffNothingIsSignedAnyMore() throws SQLException {
        assign(registrarOf(REGION), "s1", 1, 2, "village-a").then().statusCode(202);
        TestDatabase.update("update station set cut_off = now() where primary_id = ? and id = 's1'", primary);
        refused(preview("s1", "village-b"), 409, "cut-off-passed");
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> anybody().get(path("/stations")).path("items[0].roll.sha256") != null);
        refused(countersign(controllerOf(REGION), "s1", 3), 409, "cut-off-passed");
        anybody().get(path("/stations")).then().body("items[0].roll.voters", equalTo(0));
    }

    @Test
    void thePrintedRollHasExactlyTheMembersOfItsSettlements() throws SQLException {
        assignByTwo("s1", 1, 4, "village-a", "village-b");
        TestDatabase.update("update station set cut_off = now() where primary_id = ? and id = 's1'", primary);
        Awaitility.await().atMost(PATIENCE).until(() -> strikeOffs().size() == 4);
        for (String strikeOff : strikeOffs()) {
            CredentialDatabase.confirm(strikeOff, "e", false);
        }
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> anybody().get(path("/stations")).path("items[0].roll.sha256") != null);

        byte[] roll = registrarOf(REGION).get(path("/stations/s1/roll")).asByteArray();
        anybody()
                .get(path("/stations"))
                .then()
                .body("items[0].roll.sha256", equalTo(CanonicalJson.sha256(roll)))
                .body("items[0].roll.voters", equalTo(4));
        List<String> printed = new String(roll, StandardCharsets.UTF_8)
                .lines()
                .skip(2)
                .map(line -> line.split(",")[4])
                .toList();
        assertThat(printed)
                .containsExactlyInAnyOrderElementsOf(TestDatabase.texts(
                        "select m.iin from roll_entry e join member m on m.id = e.member_id where e.primary_id = ?"
                                + " and e.territory_id = ? and e.ppo_code in ('a', 'b')",
                        primary,
                        TERRITORY));
    }

    @Test
    void registrarsKeepTheSettlementsOfTheirTerritories() {
        settlement(registrarOf("kz-almaty"), "x", TERRITORY, false, "x").statusCode(403);
        settlement(controllerOf(REGION), "x", TERRITORY, false, "x").statusCode(403);
        settlement(anybody(), "x", TERRITORY, false, "x").statusCode(401);
        registrarOf("kz-almaty")
                .get(path("/settlements"))
                .then()
                .statusCode(200)
                .body("items", empty());
        registrarOf(NEIGHBOUR).get(path("/settlements")).then().body("items.id", contains("village-n"));
        registrarOf(REGION).get(path("/settlements")).then().body("items", hasSize(4));
        change(registrarOf("kz-almaty"), "village-a", 1, "a").statusCode(403);
    }

    private void assignByTwo(String station, int version, int voters, String... settlements) {
        assign(registrarOf(REGION), station, version, voters, settlements)
                .then()
                .statusCode(202);
        countersign(controllerOf(REGION), station, version + 1).then().statusCode(200);
    }

    private Response preview(String station, String... settlements) {
        return registrarOf(REGION)
                .queryParam("settlement", List.of(settlements))
                .get(path("/stations/" + station + "/assignment/preview"));
    }

    private Response assign(RequestSpecification who, String station, int version, int voters, String... settlements) {
        return who.header("If-Match", "\"" + version + "\"")
                .body(Map.of("settlements", List.of(settlements), "voters", voters))
                .put(path("/stations/" + station + "/assignment"));
    }

    private Response countersign(RequestSpecification who, String station, int version) {
        return who.header("If-Match", "\"" + version + "\"")
                .post(path("/stations/" + station + "/assignment/countersign"));
    }

    private ValidatableResponse settlement(String id, String territory, boolean network, String... codes) {
        return settlement(registrarOf(REGION), id, territory, network, codes);
    }

    private ValidatableResponse settlement(
            RequestSpecification who, String id, String territory, boolean network, String... codes) {
        return who.body(body(id, territory, network, codes))
                .post(path("/settlements"))
                .then();
    }

    private ValidatableResponse change(String id, int version, String... codes) {
        return change(registrarOf(REGION), id, version, codes);
    }

    private ValidatableResponse change(RequestSpecification who, String id, int version, String... codes) {
        return who.header("If-Match", "\"" + version + "\"")
                .body(Map.of("name", TestPrimary.text(id), "network", false, "ppo_codes", List.of(codes)))
                .put(path("/settlements/" + id))
                .then();
    }

    private static Map<String, Object> body(String id, String territory, boolean network, String... codes) {
        return Map.of(
                "id",
                id,
                "territory_id",
                territory,
                "name",
                TestPrimary.text(id),
                "network",
                network,
                "ppo_codes",
                List.of(codes));
    }

    private void station(String id) {
        registrarOf(REGION)
                .body(Map.of(
                        "id",
                        id,
                        "name",
                        TestPrimary.text("Station"),
                        "territory_id",
                        TERRITORY,
                        "kind",
                        "OFFLINE",
                        "cut_off",
                        Instant.now().plusSeconds(3600).toString()))
                .post(path("/stations"))
                .then()
                .statusCode(201);
    }

    private void member(String code, String territory) throws SQLException {
        UUID id = TestDatabase.newMember(
                primary, FreshIin.of(LocalDate.of(1981, 4, 2), true), DemoPhone.fresh(), territory);
        TestDatabase.update(
                "update roll_entry set ppo_code = ? where primary_id = ? and member_id = ?", code, primary, id);
    }

    private void freeze() throws SQLException {
        TestDatabase.update(
                "insert into frozen_roll (primary_id, sha256, salt, members, frozen_at, frozen_by)"
                        + " values (?, 'x', 'x', 6, now(), 'test')",
                primary);
    }

    private List<String> strikeOffs() throws SQLException {
        return TestDatabase.texts("select id::text from strike_off where primary_id = ?", primary);
    }

    private String path(String rest) {
        return "/api/registration/primaries/" + primary + rest;
    }

    private static void refused(Response answer, int status, String slug) {
        refused(answer.then(), status, slug);
    }

    private static void refused(ValidatableResponse answer, int status, String slug) {
        answer.statusCode(status).body("type", equalTo("https://dauys.org/problems/" + slug));
    }
}
