package org.dauys.registration.contest;

import static org.dauys.registration.scenario.Officials.anybody;
import static org.dauys.registration.scenario.Officials.registrar;
import static org.dauys.registration.scenario.Officials.registrarOf;
import static org.dauys.registration.scenario.TestPrimary.AKMOLA;
import static org.dauys.registration.scenario.TestPrimary.KOKSHETAU;
import static org.dauys.registration.scenario.TestPrimary.STEPNOGORSK;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.registration.scenario.TestPrimary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class ContestAndPlanTest {

    private TestPrimary primary;
    private String kokshetau;
    private String stepnogorsk;
    private String regional;

    @BeforeEach
    void primaryWithContests() {
        primary = TestPrimary.nominating();
        regional = primary.contest("regional", AKMOLA);
        kokshetau = primary.contest("local", KOKSHETAU);
        stepnogorsk = primary.contest("local", STEPNOGORSK);
    }

    @Test
    void contestsAreListedInPages() {
        String next = anybody()
                .get(primary.path("/contests?limit=2"))
                .then()
                .body("items.id", contains(kokshetau, stepnogorsk))
                .extract()
                .path("next");

        anybody().get(primary.path("/contests?limit=2&cursor=" + next)).then().body("items.id", contains(regional));
        anybody().get(primary.path("/contests?territory=" + AKMOLA)).then().body("items.id", contains(regional));
        refused(anybody().get(primary.path("/contests?cursor=%25")).then(), 400, "invalid-request");
    }

    @Test
    void contestsAreCheckedAndForOfficialsOfTheWholeCountry() {
        refused(add(registrarOf(AKMOLA), "a", AKMOLA, 1, 1), 403, "forbidden");
        refused(add(registrar(), "a", "kz-nowhere", 1, 1), 422, "unknown-territory");
        refused(add(registrar(), "a", AKMOLA, 3, 2), 422, "contest-marks");
        refused(add(registrar(), "A b", AKMOLA, 1, 1), 400, "invalid-request");
        refused(add(registrar(), regional, AKMOLA, 1, 1), 409, "contest-exists");
        anybody().get(primary.path("/contests")).then().body("items", hasSize(3));
    }

    @Test
    void everyTerritoryOnTheRollIsOneElectionWhereNothingElseIsPlanned() {
        refused(plan(Map.of("by", "territory")), 409, "roll-not-frozen");
        primary.freezeRollOf(KOKSHETAU, STEPNOGORSK, STEPNOGORSK);

        plan(Map.of("by", "territory"))
                .statusCode(200)
                .body("items", hasSize(2))
                .body(
                        "items.find { it.territory_ids == ['" + KOKSHETAU + "'] }.contest_ids",
                        contains(kokshetau, regional));
        anybody().get(primary.path("/elections/plan")).then().body("items", hasSize(2));
    }

    @Test
    void thePreviewSaysWhatIsMergedAndWhatIsTooSmall() {
        primary.freezeRollOf(KOKSHETAU, STEPNOGORSK, "kz-akmola-akkol", "kz-akmola-burabay");
        RequestSpecification asRegistrar = registrar();
        asRegistrar
                .get(primary.path("/elections/plan/preview?min_electorate=2"))
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .body("items.find { it.reason == 'MERGED' }.voters", equalTo(2))
                .body("items.find { it.reason == 'MERGED' }.election.contest_ids", contains(regional))
                .body("items.findAll { it.reason == 'TOO_FEW_WITH_OWN_CONTESTS' }", hasSize(2));
        registrar()
                .get(primary.path("/elections/plan/preview?min_electorate=3"))
                .then()
                .body("items.find { it.voters == 2 }.reason", equalTo("TOO_FEW_WITH_NEIGHBOURS"));
        registrar()
                .get(primary.path("/elections/plan/preview?min_electorate=1"))
                .then()
                .body("items", hasSize(4))
                .body("items.reason.unique()", contains("LARGE_ENOUGH"));
        refused(
                registrar()
                        .get(primary.path("/elections/plan/preview?min_electorate=0"))
                        .then(),
                400,
                "invalid-request");
        anybody().get(primary.path("/elections/plan/preview")).then().statusCode(401);

        plan(Map.of("by", "territory", "min_electorate", 2)).statusCode(200).body("items", hasSize(3));
    }

    @Test
    void smallTerritoriesCanVoteTogetherOnWhatConcernsAll() {
        primary.freezeRollOf(KOKSHETAU, STEPNOGORSK);

        plan(items(item(List.of(KOKSHETAU, STEPNOGORSK), List.of(regional))))
                .statusCode(200)
                .body("items", hasSize(1));
        finding(items(item(List.of(KOKSHETAU, STEPNOGORSK), List.of(kokshetau))), "contest-outside-territory");
    }

    @Test
    void planLeavesNobodyOutAndHasNoElectionWithoutVoters() {
        primary.freezeRollOf(KOKSHETAU);
        Map<String, Object> sound = item(List.of(KOKSHETAU), List.of(kokshetau));

        finding(items(item(List.of(STEPNOGORSK), List.of(stepnogorsk))), "election-without-voters");
        finding(items(item(List.of(STEPNOGORSK), List.of(stepnogorsk))), "territory-left-out");
        finding(items(sound, sound), "territory-twice");
        finding(items(item(List.of(KOKSHETAU), List.of("none"))), "unknown-contest");
        finding(items(item(List.of(KOKSHETAU), List.of(kokshetau, kokshetau))), "contest-twice");
        finding(items(item(List.of("kz-nowhere"), List.of(kokshetau))), "unknown-territory");
        refused(plan(Map.of("items", List.of())), 400, "invalid-request");
        refused(plan(Map.of()), 400, "invalid-request");
        refused(
                registrarOf(AKMOLA)
                        .body(items(sound))
                        .post(primary.path("/elections/plan"))
                        .then(),
                403,
                "forbidden");
        plan(items(sound)).statusCode(200);
    }

    private void finding(Map<String, Object> plan, String code) {
        refused(plan(plan), 422, "plan-refused").body("findings.code.contains('" + code + "')", equalTo(true));
    }

    private ValidatableResponse plan(Map<String, Object> plan) {
        return registrar().body(plan).post(primary.path("/elections/plan")).then();
    }

    @SafeVarargs
    private static Map<String, Object> items(Map<String, Object>... items) {
        return Map.of("items", List.of(items));
    }

    private static Map<String, Object> item(List<String> territories, List<String> contests) {
        return Map.of("name", TestPrimary.text("Election"), "territory_ids", territories, "contest_ids", contests);
    }

    private ValidatableResponse add(RequestSpecification as, String id, String territory, int min, int max) {
        return as.body(TestPrimary.contestBody(id, "local", territory, min, max))
                .post(primary.path("/contests"))
                .then();
    }

    private static ValidatableResponse refused(ValidatableResponse answer, int status, String slug) {
        return answer.statusCode(status).body("type", equalTo("https://dauys.org/problems/" + slug));
    }
}
