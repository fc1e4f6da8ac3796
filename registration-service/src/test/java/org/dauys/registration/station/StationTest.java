package org.dauys.registration.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dauys.registration.scenario.Officials.anybody;
import static org.dauys.registration.scenario.Officials.as;
import static org.dauys.registration.scenario.Officials.registrarOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
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

@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class StationTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String TERRITORY = "kz-akmola-akkol";

    private final String officer = UUID.randomUUID().toString();
    private final List<String> iins = new ArrayList<>();
    private String primary;

    @BeforeEach
    void aFrozenRollOfThree() throws SQLException {
        primary = TestDatabase.newPrimary();
        for (int i = 0; i < 3; i++) {
            String iin = FreshIin.of(java.time.LocalDate.of(1981, 4, 2), true);
            iins.add(iin);
            TestDatabase.newMember(primary, iin, DemoPhone.fresh(), TERRITORY);
        }
        TestDatabase.update(
                "insert into frozen_roll (primary_id, sha256, salt, members, frozen_at, frozen_by)"
                        + " values (?, 'x', 'x', 3, now(), 'test')",
                primary);
    }

    @Test
    void registrarsOfTheTerritoryKeepStations() {
        add(registrarOf("kz-almaty"), "s1", "ONLINE", null).statusCode(403);
        add(as(officer, Roles.STATION_OFFICER, "*"), "s1", "ONLINE", null).statusCode(403);
        add(anybody(), "s1", "ONLINE", null).statusCode(401);
        add(registrarOf("kz-akmola"), "s1", "ONLINE", null).statusCode(201).body("kind", equalTo("ONLINE"));
        refused(add(registrarOf("kz-akmola"), "s1", "ONLINE", null), 409, "station-exists");
        refused(add(registrarOf("kz-akmola"), "s2", "ONLINE", Instant.now().plusSeconds(60)), 422, "cut-off-refused");
        refused(add(registrarOf("kz-akmola"), "s2", "OFFLINE", null), 422, "cut-off-refused");
        refused(add(registrarOf("kz-akmola"), "s2", "OFFLINE", Instant.now().minusSeconds(60)), 422, "cut-off-refused");

        anybody().get(path("")).then().statusCode(200).body("items.id", contains("s1"));
        registrarOf("kz-almaty").get(path("/s1")).then().statusCode(403);
        anybody().get(path("/s1")).then().statusCode(401);
        refused(assign(registrarOf("kz-akmola"), "s1", "1", 0).then(), 409, "station-online");
    }

    @Test
    void atTheCutOffItsMembersAreStruckOffAndWhoHasVotedIsStruckFromThePrintedRoll() throws SQLException {
        // So that the assignment is stored before the cut-off comes.
        add(registrarOf("kz-akmola"), "s1", "OFFLINE", Instant.now().plusSeconds(3600))
                .statusCode(201);
        assignEverybody("s1");
        registrarOf("kz-akmola")
                .header("If-Match", "\"3\"")
                .body(Map.of("accounts", List.of(officer)))
                .put(path("/s1/officers"))
                .then()
                .statusCode(200);
        String elsewhere = order(iins.get(2));
        TestDatabase.update("update station set cut_off = now() where primary_id = ?", primary);

        Awaitility.await().atMost(PATIENCE).until(() -> strikeOffs().size() == 3);
        refused(assign(registrarOf("kz-akmola"), "s1", "5", 0).then(), 409, "cut-off-passed");
        refused(desk().get(path("/s1/roll")).then(), 409, "station-roll-not-ready");
        desk().get(path("/s1/strike-offs"))
                .then()
                .statusCode(200)
                .body("ordered", equalTo(2))
                .body("in_log", equalTo(0))
                .body("confirmed", equalTo(0));

        List<String> ofStation = TestDatabase.texts(
                "select s.id::text from strike_off s join member m on m.id = s.member_id"
                        + " where s.primary_id = ? and s.station_id = 's1' order by m.iin = ? desc",
                primary,
                iins.get(0));
        assertThat(ofStation).hasSize(2).doesNotContain(elsewhere);
        CredentialDatabase.confirm(ofStation.get(0), "e", true);
        desk().get(path("/s1/strike-offs")).then().body("in_log", equalTo(1)).body("confirmed", equalTo(1));
        CredentialDatabase.confirm(ofStation.get(1), "e", false);
        Awaitility.await().atMost(PATIENCE).until(() -> anybody().get(path("")).path("items[0].roll.sha256") != null);

        Response roll = desk().get(path("/s1/roll"));
        roll.then().statusCode(200).header("Cache-Control", "no-store");
        byte[] bytes = roll.asByteArray();
        anybody()
                .get(path(""))
                .then()
                .body("items[0].roll.sha256", equalTo(CanonicalJson.sha256(bytes)))
                .body("items[0].roll.voters", equalTo(3))
                .body("items[0].roll.struck", equalTo(2));
        List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.get(0)).startsWith("salt,");
        assertThat(line(lines, iins.get(0))).contains("VOTED_ELECTRONICALLY");
        assertThat(line(lines, iins.get(1))).endsWith(iins.get(1) + ",,");
        assertThat(line(lines, iins.get(2))).contains("PAPER_ELSEWHERE");
        desk().get(path("/s1/roll.html")).then().statusCode(200).body(containsString(iins.get(1)));
        assertThat(TestDatabase.texts(
                        "select details::text from audit_record where subject = ? and act = 'station-roll-fetched'",
                        primary + "/s1"))
                .hasSize(2);
        rollsAreTheOfficersOwn();
        numbersThatDoNotAgreeAreNamed();
    }

    private void rollsAreTheOfficersOwn() {
        for (String path : List.of("/s1/roll", "/s1/roll.html", "/s1/strike-offs")) {
            as(UUID.randomUUID().toString(), Roles.STATION_OFFICER, "*")
                    .get(path(path))
                    .then()
                    .statusCode(404);
            registrarOf("kz-almaty").get(path(path)).then().statusCode(404);
            registrarOf("kz-akmola").get(path(path)).then().statusCode(200);
            as(officer, Roles.OPERATOR, "*").get(path(path)).then().statusCode(403);
            anybody().get(path(path)).then().statusCode(401);
        }
    }

    private void numbersThatDoNotAgreeAreNamed() {
        Map<String, Object> numbers =
                Map.of("received", 100, "issued", 2, "spoiled", 1, "returned", 90, "cast_papers", 3);
        anybody().get(path("/s1/protocol")).then().statusCode(404);
        as(UUID.randomUUID().toString(), Roles.STATION_OFFICER, "*")
                .body(numbers)
                .post(path("/s1/protocol"))
                .then()
                .statusCode(404);
        desk().body(numbers)
                .post(path("/s1/protocol"))
                .then()
                .statusCode(201)
                .body("entitled", equalTo(1))
                .body(
                        "findings",
                        contains("received-not-accounted-for", "more-cast-than-issued", "more-issued-than-entitled"));
        refused(desk().body(numbers).post(path("/s1/protocol")).then(), 409, "protocol-exists");
        anybody().get(path("/s1/protocol")).then().statusCode(200).body("findings", hasSize(3));
    }

    @Test
    void numbersThatAgreeHaveNoFinding() {
        assertThat(StationProtocols.findings(new StationProtocols.Numbers(100, 40, 2, 58, 39), 40))
                .isEmpty();
    }

    private static String line(List<String> lines, String iin) {
        return lines.stream().filter(line -> line.contains(iin)).findFirst().orElseThrow();
    }

    /** A paper at another station, before the cut-off. */
    private String order(String iin) {
        return as(officer, Roles.STATION_OFFICER, "kz-akmola")
                .body(Map.of("iin", iin, "cause", "PAPER"))
                .post("/api/registration/primaries/" + primary + "/strike-offs")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private List<String> strikeOffs() throws SQLException {
        return TestDatabase.texts("select id::text from strike_off where primary_id = ?", primary);
    }

    private RequestSpecification desk() {
        return as(officer, Roles.STATION_OFFICER, "kz-akmola");
    }

    /** The settlement of the one party organisation, by two people. */
    private void assignEverybody(String station) {
        registrarOf("kz-akmola")
                .body(Map.of(
                        "id",
                        "v1",
                        "territory_id",
                        TERRITORY,
                        "name",
                        TestPrimary.text("Village"),
                        "network",
                        false,
                        "ppo_codes",
                        List.of("ppo-1")))
                .post("/api/registration/primaries/" + primary + "/settlements")
                .then()
                .statusCode(201);
        assign(registrarOf("kz-akmola"), station, "1", 3, "v1").then().statusCode(202);
        registrarOf("kz-akmola")
                .header("If-Match", "\"2\"")
                .post(path("/" + station + "/assignment/countersign"))
                .then()
                .statusCode(200);
    }

    private Response assign(RequestSpecification who, String id, String version, int voters, String... settlements) {
        return who.body(Map.of("settlements", List.of(settlements), "voters", voters))
                .header("If-Match", '"' + version + '"')
                .put(path("/" + id + "/assignment"));
    }

    private ValidatableResponse add(RequestSpecification who, String id, String kind, Instant cutOff) {
        Map<String, Object> body = new HashMap<>(
                Map.of("id", id, "name", TestPrimary.text("Station"), "territory_id", TERRITORY, "kind", kind));
        if (cutOff != null) {
            body.put("cut_off", cutOff.toString());
        }
        return who.body(body).post(path("")).then();
    }

    private String path(String rest) {
        return "/api/registration/primaries/" + primary + "/stations" + rest;
    }

    private static ValidatableResponse refused(ValidatableResponse answer, int status, String slug) {
        return answer.statusCode(status).body("type", equalTo("https://dauys.org/problems/" + slug));
    }
}
