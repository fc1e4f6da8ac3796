package org.dauys.registration.supplement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dauys.registration.scenario.Officials.anybody;
import static org.dauys.registration.scenario.Officials.as;
import static org.dauys.registration.scenario.Officials.controllerOf;
import static org.dauys.registration.scenario.Officials.registrar;
import static org.dauys.registration.scenario.Officials.registrarOf;
import static org.dauys.registration.scenario.Refusals.refused;
import static org.dauys.registration.scenario.TestPrimary.AKMOLA;
import static org.dauys.registration.scenario.TestPrimary.KOKSHETAU;
import static org.dauys.registration.scenario.TestPrimary.STEPNOGORSK;
import static org.dauys.registration.scenario.TestPrimary.phase;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.dauys.events.ballotpaper.BallotPaper;
import org.dauys.kit.security.Roles;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.registration.scenario.CredentialDatabase;
import org.dauys.registration.scenario.Officials;
import org.dauys.registration.scenario.TestCandidate;
import org.dauys.registration.scenario.TestPrimary;
import org.dauys.registration.scenario.TestSupplement;
import org.dauys.registration.scenario.TestSupplement.Late;
import org.dauys.registration.testing.DemoPhone;
import org.dauys.registration.testing.TestDatabase;
import org.dauys.registration.testing.TestIins;
import org.dauys.registration.testing.TestLog;
import org.junit.jupiter.api.Test;

/** What somebody who was admitted late may do, and who is not admitted. */
@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class LateVoterTest {

    @Test
    void whoIsAdmittedLateLogsInOnceTwoPeopleHaveSigned() throws SQLException {
        TestPrimary primary = TestPrimary.nominating();
        closeKokshetau(primary);
        TestSupplement roll = TestSupplement.open(primary);
        Late late = roll.admit(KOKSHETAU);
        Late another = roll.admit(KOKSHETAU);
        requestCode(late.login()).then().statusCode(202);

        roll.freeze();
        requestCode(late.login()).then().statusCode(202);

        // One registrar alone gives nobody's account a phone: of two requests only the second one was answered.
        String code = DemoPhone.code(late.phone(), 1);
        assertThat(DemoPhone.messages(late.phone())).hasSize(1);
        redeem(Map.of("iin", another.iin(), "phone", late.phone()), code).then().statusCode(401);
        Response login = redeem(late.login(), code);
        login.then().statusCode(200).body("roles", equalTo(List.of("member")));
        anybody()
                .body(Map.of("refresh_token", login.<String>path("refresh_token")))
                .post("/api/auth/refresh")
                .then()
                .statusCode(200)
                .body("roles", equalTo(List.of("member")));
        member(late.member())
                .get("/api/me")
                .then()
                .statusCode(200)
                .body("rolls", hasSize(1))
                .body("rolls[0].primary_id", equalTo(primary.id()))
                .body("rolls[0].territory_id", equalTo(KOKSHETAU));
    }

    @Test
    void nobodyLearnsFromALoginWhoWasAdmittedLate() throws SQLException {
        TestPrimary primary = TestPrimary.nominating();
        closeKokshetau(primary);
        TestSupplement roll = TestSupplement.open(primary);
        Late late = roll.admit(KOKSHETAU);
        roll.freeze();
        Late unsigned = TestSupplement.open(primary).admit(KOKSHETAU);
        List<Map<String, String>> subjects = List.of(
                late.login(),
                Map.of("iin", late.iin(), "phone", DemoPhone.fresh()),
                unsigned.login(),
                Map.of("iin", TestIins.any(52_001), "phone", DemoPhone.fresh()));

        List<Response> asked = new ArrayList<>();
        List<Response> wrong = new ArrayList<>();
        for (Map<String, String> subject : subjects) {
            int before = codes();
            asked.add(requestCode(subject));
            // The same work for everybody: a code is made, hashed and stored, whether or not it is sent.
            assertThat(codes() - before).isEqualTo(1);
            wrong.add(redeem(subject, "000000"));
        }

        assertThat(asked).extracting(Response::statusCode).containsOnly(202);
        assertThat(asked)
                .extracting(Response::asString)
                .containsOnly(asked.get(0).asString());
        assertThat(asked).extracting(LateVoterTest::headerNames).containsOnly(headerNames(asked.get(0)));
        assertThat(wrong).extracting(Response::statusCode).containsOnly(401);
        assertThat(wrong)
                .extracting(Response::asString)
                .containsOnly(wrong.get(0).asString());
        assertThat(DemoPhone.code(late.phone(), 1)).hasSize(6);
    }

    @Test
    void everybodySeesTheElectionsOfTheirOwnRollOnly() throws SQLException {
        TestPrimary primary = TestPrimary.nominating();
        String regular = closeKokshetau(primary).get(0);
        TestSupplement roll = TestSupplement.open(primary);
        Late late = roll.admit(KOKSHETAU);
        roll.admit(KOKSHETAU);
        String supplementary = roll.elections().get(0);
        UUID ordinary = UUID.fromString(TestDatabase.text(
                "select member_id::text from frozen_voter where primary_id = ? limit 1", primary.id()));
        Instant closes = Instant.now().plusSeconds(3600);
        TestLog.announce(regular, primary.id(), KOKSHETAU, 1, closes);
        TestLog.announce(supplementary, primary.id(), KOKSHETAU, 1, closes);

        sees(late.member(), supplementary);
        sees(ordinary, regular);
        anybody()
                .get(primary.path("/registration-close"))
                .then()
                .body("elections.uuid", containsInAnyOrder(regular, supplementary))
                .body("elections.find { it.uuid == '" + regular + "' }.supplementary_roll", nullValue())
                .body("elections.find { it.uuid == '" + supplementary + "' }.supplementary_roll", notNullValue());
    }

    @Test
    void nobodyIsOnTwoSupplementaryRolls() {
        TestPrimary primary = TestPrimary.nominating();
        closeKokshetau(primary);
        TestSupplement first = TestSupplement.open(primary);
        Late late = first.admit(KOKSHETAU);
        first.admit(KOKSHETAU);
        first.freeze();
        TestSupplement second = TestSupplement.open(primary);
        refused(second.entry(registrar(), late.iin(), late.phone(), STEPNOGORSK), 409, "votes-already");
        second.admit(KOKSHETAU);
        second.admit(KOKSHETAU);
        assertThat(second.elections()).hasSize(1);
    }

    @Test
    void whoWasExpelledComesBackOnNoLaterRoll() {
        TestPrimary primary = TestPrimary.nominating();
        closeKokshetau(primary);
        TestSupplement roll = TestSupplement.open(primary);
        Late expelled = roll.admit(KOKSHETAU);
        roll.freeze();
        String id = controllerOf(AKMOLA)
                .body(Map.of("iin", expelled.iin(), "cause", "EXPULSION"))
                .post(primary.path("/strike-offs"))
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        controllerOf(AKMOLA)
                .post(primary.path("/strike-offs/" + id + "/countersign"))
                .then()
                .statusCode(202)
                // Alone on the roll, so without a credential: there is nothing that a record would have to wait for.
                .body("state", equalTo("IN_LOG"));
        TestSupplement later = TestSupplement.open(primary);
        refused(later.entry(registrar(), expelled.iin(), expelled.phone(), KOKSHETAU), 409, "votes-already");
    }

    @Test
    void nobodyIsAdmittedOnceVotingHasOpened() {
        Instant now = Instant.now();
        TestPrimary primary = TestPrimary.with(List.of(
                phase("NOMINATION", now.minusSeconds(60), now.plusSeconds(3600)),
                phase("VOTING", now.minusSeconds(30), now.plusSeconds(3600))));
        closeKokshetau(primary);
        refused(registrar().post(primary.path("/supplementary-rolls")).then(), 409, "supplement-too-late");
    }

    @Test
    void whoeverSignsSeesWhomInTheirTerritories() {
        TestPrimary primary = TestPrimary.nominating();
        closeKokshetau(primary);
        TestSupplement roll = TestSupplement.open(primary);
        Late one = roll.admit(KOKSHETAU);
        Late two = roll.admit(STEPNOGORSK);
        String seen = roll.entries(Officials.controller(), "")
                .statusCode(200)
                .body(
                        "items.member_id",
                        containsInAnyOrder(one.member().toString(), two.member().toString()))
                .body("items[0].basis", equalTo("decision 12"))
                .extract()
                .asString();
        assertThat(seen).doesNotContain(one.iin()).doesNotContain(one.phone());
        roll.entries(Officials.controller(), "?limit=1")
                .statusCode(200)
                .body("items", hasSize(1))
                .body("next", notNullValue());
        roll.entries(registrarOf(KOKSHETAU), "").statusCode(200).body("items.territory_id", contains(KOKSHETAU));
        roll.entries(controllerOf("kz-almaty"), "").statusCode(200).body("items", empty());
        refused(roll.entries(Officials.operator(), ""), 403, "forbidden");
    }

    @Test
    void smallGroupsWhoAreAskedTheSameVoteTogether() {
        TestPrimary primary = TestPrimary.nominating();
        String regional = primary.contest("regional", AKMOLA);
        primary.register(TestCandidate.woman(KOKSHETAU, regional));
        primary.register(TestCandidate.woman(STEPNOGORSK, regional));
        primary.freezeRollOf(KOKSHETAU, KOKSHETAU, STEPNOGORSK, STEPNOGORSK);
        primary.draw("seed");
        List<String> regular = primary.close();
        assertThat(regular).hasSize(2);
        TestSupplement roll = TestSupplement.open(primary);
        roll.admit(KOKSHETAU);
        roll.admit(STEPNOGORSK);

        List<String> elections =
                roll.freeze().body("paper_only", empty()).extract().path("elections");

        assertThat(elections).hasSize(1);
        BallotPaper together = paper(elections.get(0));
        assertThat(together.territoryIds()).containsExactlyInAnyOrder(KOKSHETAU, STEPNOGORSK);
        for (String uuid : regular) {
            assertThat(together.contests()).isEqualTo(paper(uuid).contests());
        }
    }

    @Test
    void whoIsAloneGetsAPaperAtOnceForThereIsNoElectronicVoteToWaitFor() {
        TestPrimary primary = TestPrimary.nominating();
        closeKokshetau(primary);
        TestSupplement roll = TestSupplement.open(primary);
        Late alone = roll.admit(KOKSHETAU);
        roll.freeze().body("elections", empty()).body("paper_only", contains(KOKSHETAU));

        String officer = UUID.randomUUID().toString();
        String order = as(officer, Roles.STATION_OFFICER, AKMOLA)
                .body(Map.of("iin", alone.iin(), "cause", "PAPER"))
                .post(primary.path("/strike-offs"))
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        as(officer, Roles.STATION_OFFICER, AKMOLA)
                .get(primary.path("/strike-offs/" + order))
                .then()
                .statusCode(200)
                .body("paper", equalTo("HAND_OUT"));
    }

    @Test
    void theRollOfAnOfflineStationWaitsForNobodyWithoutACredential() throws SQLException {
        TestPrimary primary = TestPrimary.nominating();
        closeKokshetau(primary);
        TestSupplement roll = TestSupplement.open(primary);
        Late alone = roll.admit(KOKSHETAU);
        roll.freeze();
        registrarOf(AKMOLA)
                .body(Map.of(
                        "id",
                        "s1",
                        "name",
                        TestPrimary.text("Station"),
                        "territory_id",
                        KOKSHETAU,
                        "kind",
                        "OFFLINE",
                        "cut_off",
                        Instant.now().plusSeconds(3600).toString()))
                .post(primary.path("/stations"))
                .then()
                .statusCode(201);
        assignEverybody(primary);
        TestDatabase.update("update station set cut_off = now() where primary_id = ?", primary.id());
        String ordered = "select id::text from strike_off where primary_id = ? and member_id <> ?";
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> TestDatabase.texts(ordered, primary.id(), alone.member())
                                .size()
                        == 1);

        CredentialDatabase.confirm(TestDatabase.text(ordered, primary.id(), alone.member()), "e", true);

        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> anybody()
                .get(primary.path("/stations"))
                .then()
                .body("items[0].roll.voters", equalTo(2))
                .body("items[0].roll.struck", equalTo(1)));
    }

    private static void assignEverybody(TestPrimary primary) {
        registrarOf(AKMOLA)
                .body(Map.of(
                        "id",
                        "village",
                        "territory_id",
                        KOKSHETAU,
                        "name",
                        TestPrimary.text("Village"),
                        "network",
                        false,
                        "ppo_codes",
                        List.of("PPO-1")))
                .post(primary.path("/settlements"))
                .then()
                .statusCode(201);
        String assignment = primary.path("/stations/s1/assignment");
        int voters = registrarOf(AKMOLA)
                .get(assignment + "/preview?settlement=village")
                .then()
                .statusCode(200)
                .extract()
                .path("voters");
        assertThat(voters).isEqualTo(2);
        registrarOf(AKMOLA)
                .header("If-Match", "\"1\"")
                .body(Map.of("settlements", List.of("village"), "voters", voters))
                .put(assignment)
                .then()
                .statusCode(202);
        controllerOf(AKMOLA)
                .header("If-Match", "\"2\"")
                .post(assignment + "/countersign")
                .then()
                .statusCode(200);
    }

    @Test
    void theFigureOfTheAuthorisedIsOfEverybodyWhoMayVote() throws SQLException {
        TestPrimary primary = TestPrimary.nominating();
        String regional = primary.contest("regional", AKMOLA);
        primary.register(TestCandidate.woman(KOKSHETAU, regional));
        primary.register(TestCandidate.woman(STEPNOGORSK, regional));
        // One voter each: merged to one election.
        primary.freezeRollOf(KOKSHETAU, STEPNOGORSK);
        primary.draw("seed");
        List<String> merged = primary.close();
        assertThat(merged).hasSize(1);
        TestSupplement roll = TestSupplement.open(primary);
        List<Late> late = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            late.add(roll.admit(KOKSHETAU));
            late.add(roll.admit(STEPNOGORSK));
        }
        enrolment(primary).body("electorate", equalTo(2)).body("admitted_late", equalTo(0));
        String supplementary = roll.elections().get(0);
        for (String line : TestDatabase.texts(
                "select member_id || '|' || territory_id from frozen_voter where primary_id = ?", primary.id())) {
            CredentialDatabase.enrol(merged.get(0), UUID.fromString(line.split("\\|")[0]), line.split("\\|")[1]);
        }
        for (Late each : late.subList(0, 20)) {
            CredentialDatabase.enrol(supplementary, each.member(), each.territory());
        }

        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> enrolment(primary)
                .body("as_of", notNullValue())
                .body("electorate", equalTo(24))
                .body("admitted_late", equalTo(22))
                .body("enrolled", equalTo(22))
                .body("territories.territory_id", containsInAnyOrder(KOKSHETAU, STEPNOGORSK))
                .body("territories.electorate", contains(12, 12))
                .body("territories.enrolled", contains(11, 11))
                .body("territories.withheld", contains(false, false)));
    }

    private static ValidatableResponse enrolment(TestPrimary primary) {
        return anybody().get(primary.path("/statistics/enrolment")).then().statusCode(200);
    }

    /** One voter and two candidates in one city. */
    private static List<String> closeKokshetau(TestPrimary primary) {
        String local = primary.contest("local", KOKSHETAU);
        primary.register(TestCandidate.woman(KOKSHETAU, local));
        primary.register(TestCandidate.woman(KOKSHETAU, local));
        primary.freezeRollOf(KOKSHETAU);
        primary.draw("seed");
        return primary.close();
    }

    private static void sees(UUID member, String election) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> member(member)
                .get("/api/me/elections")
                .then()
                .statusCode(200)
                .body("items.uuid", contains(election)));
    }

    private static RequestSpecification member(UUID id) {
        return as(id.toString(), Roles.MEMBER, "*");
    }

    private static BallotPaper paper(String uuid) {
        return BallotPaper.parse(anybody()
                .get("/api/registration/elections/" + uuid + "/ballot-paper")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
    }

    private static int codes() throws SQLException {
        return Integer.parseInt(TestDatabase.text("select count(*)::text from login_code"));
    }

    private static Response requestCode(Map<String, String> subject) {
        return anybody().body(subject).post("/api/auth/codes");
    }

    private static Response redeem(Map<String, String> subject, String code) {
        Map<String, String> body = new HashMap<>(subject);
        body.put("code", code);
        return anybody().body(body).post("/api/auth/tokens");
    }

    private static Set<String> headerNames(Response answer) {
        return answer.headers().asList().stream()
                .map(header -> header.getName().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
