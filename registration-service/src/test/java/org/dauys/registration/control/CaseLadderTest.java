package org.dauys.registration.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dauys.registration.scenario.Officials.accountOf;
import static org.dauys.registration.scenario.Officials.anybody;
import static org.dauys.registration.scenario.Officials.as;
import static org.dauys.registration.scenario.Officials.controller;
import static org.dauys.registration.scenario.Officials.controllerOf;
import static org.dauys.registration.scenario.Officials.participant;
import static org.dauys.registration.scenario.TestPrimary.AKMOLA;
import static org.dauys.registration.scenario.TestPrimary.KOKSHETAU;
import static org.dauys.registration.scenario.TestPrimary.STEPNOGORSK;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.dauys.kit.problem.ProblemMessages;
import org.dauys.kit.security.Roles;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.registration.scenario.TestCandidate;
import org.dauys.registration.scenario.TestCase;
import org.dauys.registration.scenario.TestPrimary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The steps of a case, who may take each, and when. */
@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class CaseLadderTest {

    @Inject
    ProblemMessages messages;

    private TestPrimary primary;
    private TestCandidate candidate;

    @BeforeEach
    void primaryWithCandidate() {
        primary = TestPrimary.nominating();
        candidate = primary.register(TestCandidate.woman(KOKSHETAU, primary.contest("local", KOKSHETAU)));
    }

    @ParameterizedTest
    @EnumSource(ControlProblem.class)
    void everyProblemIsExplained(ControlProblem problem) {
        assertThat(messages.covers(problem)).isTrue();
    }

    @Test
    void candidateIsHeardBeforeARuling() {
        TestCase one = opened();
        refused(one.ruleHeard(controller(), "REMOVAL"), 409, "hearing-first");
        refused(one.ruleHeard(controller(), "WARNING"), 409, "hearing-first");
        refused(answer(one, candidate.account()), 409, "case-state");
        one.hear(controllerOf(KOKSHETAU)).statusCode(200).body("state", equalTo("HEARING"));
        refused(one.ruleHeard(controller(), "REMOVAL"), 409, "hearing-first");
        refused(one.hear(controller()), 409, "case-state");

        answer(one, candidate.account()).statusCode(201);

        one.shown()
                .body("statements.text", equalTo(List.of("It was not me")))
                .body("statements.side", equalTo(List.of("CANDIDATE")))
                .body("history.act", equalTo(List.of("opened", "hearing", "answered")));
        one.ruleHeard(controller(), "REMOVAL").statusCode(201).body("state", equalTo("PROPOSED"));
        refused(answer(one, candidate.account()), 409, "case-state");
    }

    @Test
    void whoDoesNotAnswerInTimeCanBeRuledOn() {
        TestRules.put(primary, Map.of("answer_seconds", 1));
        TestCase one = opened();
        one.hear(controller()).statusCode(200);
        Awaitility.await()
                .untilAsserted(() -> one.ruleHeard(controller(), "WARNING").statusCode(201));
        assertThat(one.state()).isEqualTo("DECIDED");
    }

    @Test
    void answerAfterItsTimeIsRefused() {
        TestRules.put(primary, Map.of("answer_seconds", 1));
        TestCase one = opened();
        one.hear(controller()).statusCode(200);
        Awaitility.await().untilAsserted(() -> refused(answer(one, candidate.account()), 409, "answer-too-late"));
    }

    @Test
    void answerMakesARulingOnTheCaseBeforeItStale() {
        TestCase one = opened();
        one.hear(controller()).statusCode(200);
        String seen = one.shown().extract().header("ETag");
        answer(one, candidate.account()).statusCode(201);

        refused(
                controller()
                        .header("If-Match", seen)
                        .body(TestCase.ruling("WARNING"))
                        .post(one.path("/rulings"))
                        .then(),
                412,
                "stale");
        refused(
                controller()
                        .body(TestCase.ruling("WARNING"))
                        .post(one.path("/rulings"))
                        .then(),
                428,
                "precondition-required");
    }

    @Test
    void removalTakesTwoPeople() {
        TestCase one = opened();
        String account = UUID.randomUUID().toString();
        String proposal = one.rule(as(account, Roles.CONTROLLER, "*"), "REMOVAL")
                .statusCode(201)
                .body("removed", equalTo(false))
                .extract()
                .path("proposal_id");
        refused(one.countersign(as(account, Roles.CONTROLLER, "*"), proposal), 403, "same-person");
        refused(one.countersign(accountOf(account, Roles.CONTROLLER), proposal), 403, "same-person");
        refused(one.countersign(controllerOf(STEPNOGORSK), proposal), 403, "forbidden");
        refused(one.countersign(controller(), UUID.randomUUID().toString()), 404, "not-found");
        anybody().get(primary.path("/candidacies")).then().body("items", hasSize(1));

        one.countersign(controllerOf(KOKSHETAU), proposal).statusCode(200);
        refused(one.countersign(controller(), proposal), 409, "case-state");
        anybody().get(primary.path("/candidacies")).then().body("items", hasSize(0));
    }

    @Test
    void returnedRulingIsRuledOnAgain() {
        TestCase one = opened();
        String proposal =
                one.rule(controller(), "REMOVAL").statusCode(201).extract().path("proposal_id");
        controller()
                .body(Map.of("reason", "No evidence"))
                .post(one.path("/rulings/" + proposal + "/return"))
                .then()
                .statusCode(200)
                .body("state", equalTo("OPENED"));

        refused(one.countersign(controller(), proposal), 409, "case-state");
        one.ruleHeard(controller(), "DISMISSAL").statusCode(201);
        one.shown().body("history.act", hasItems("proposed", "returned", "decided"));
    }

    @Test
    void appealGoesUpToPeopleWhoHaveNotSigned() {
        TestCase one = opened();
        String first = UUID.randomUUID().toString();
        String second = UUID.randomUUID().toString();
        String proposal = one.rule(as(first, Roles.CONTROLLER, "*"), "REMOVAL")
                .statusCode(201)
                .extract()
                .path("proposal_id");
        one.countersign(as(second, Roles.CONTROLLER, AKMOLA), proposal).statusCode(200);
        one.appeal(candidate.account()).statusCode(201);

        refused(one.ruleHeard(controllerOf(KOKSHETAU), "RESTORED"), 403, "forbidden");
        refused(one.ruleHeard(as(first, Roles.CONTROLLER, "*"), "REMOVAL"), 403, "signed-below");
        refused(one.ruleHeard(accountOf(second, Roles.CONTROLLER), "REMOVAL"), 403, "signed-below");
        refused(one.ruleHeard(controllerOf(AKMOLA), "DISMISSAL"), 409, "ruling-not-allowed");
        one.ruleHeard(controllerOf(AKMOLA), "REMOVAL").statusCode(201).body("state", equalTo("DECIDED"));
        one.appeal(candidate.account()).statusCode(201).body("level", equalTo("CENTRAL"));
        refused(one.ruleHeard(controllerOf(AKMOLA), "RESTORED"), 403, "forbidden");
        one.ruleHeard(controller(), "REMOVAL").statusCode(201).body("state", equalTo("FINAL"));
        refused(one.appeal(candidate.account()), 409, "appeal-too-late");
        anybody()
                .get(primary.path("/control/decisions/" + one.id()))
                .then()
                .body("items.level", equalTo(List.of("TERRITORIAL", "REGIONAL", "CENTRAL")))
                .body("items[0].appeal_until_local", containsString("[Asia/Almaty]"))
                .body("items[2].appeal_until", equalTo(null));
    }

    @Test
    void appealAfterItsTimeIsRefused() {
        TestRules.put(primary, Map.of("appeal_seconds", 1));
        TestCase one = opened();
        one.ruleByTwo(KOKSHETAU, "REMOVAL");
        Awaitility.await().until(() -> one.state().equals("FINAL"));

        refused(one.appeal(candidate.account()), 409, "appeal-too-late");
    }

    @Test
    void candidateDoesNotAppealAgainstADismissal() {
        TestCase one = opened();
        one.ruleHeard(controller(), "DISMISSAL").statusCode(201);

        refused(one.appeal(candidate.account()), 409, "ruling-not-allowed");
    }

    @Test
    void ofTwoAtOnceOneDecides() throws Exception {
        TestCase one = opened();
        String proposal =
                one.rule(controller(), "REMOVAL").statusCode(201).extract().path("proposal_id");
        List<Integer> answers =
                both(() -> one.countersign(controller(), proposal).extract().statusCode());

        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        one.shown().body("decisions", hasSize(1));

        TestCase two = TestCase.open(primary, candidate.candidacyId());
        assertThat(both(() -> two.ruleHeard(controller(), "DISMISSAL").extract().statusCode()))
                .containsExactlyInAnyOrder(201, 409);
        two.shown().body("decisions", hasSize(1));
    }

    @Test
    void removedCandidateIsNotRemovedAgain() {
        opened().ruleByTwo(KOKSHETAU, "REMOVAL");
        TestCase again = opened();

        refused(again.rule(controller(), "REMOVAL"), 409, "candidacy-not-standing");
        refused(again.rule(controller(), "WARNING"), 409, "candidacy-not-standing");
        again.ruleHeard(controller(), "DISMISSAL").statusCode(201);
    }

    @Test
    void onlyControllersOfTheTerritoryWorkOnACase() {
        TestCase one = opened();
        refused(TestCase.open(controllerOf(STEPNOGORSK), primary, candidate.candidacyId()), 403, "forbidden");
        refused(TestCase.open(controller(), primary, UUID.randomUUID().toString()), 404, "not-found");
        refused(TestCase.open(controller(), TestPrimary.nominating(), candidate.candidacyId()), 404, "not-found");
        refused(one.rule(controllerOf(STEPNOGORSK), "REMOVAL"), 403, "forbidden");
        refused(one.hear(controllerOf(STEPNOGORSK)), 403, "forbidden");
        refused(controllerOf(STEPNOGORSK).get(one.path("")).then(), 403, "forbidden");
        refused(TestCase.of(TestPrimary.nominating(), one.id()).rule(controller(), "REMOVAL"), 404, "not-found");
        refused(one.rule(controller(), "EXILE"), 400, "malformed-json");
        for (String role : List.of(
                Roles.MEMBER,
                Roles.PARTICIPANT,
                Roles.CANDIDATE,
                Roles.PPO_SECRETARY,
                Roles.REGISTRAR,
                Roles.OBSERVER,
                Roles.OPERATOR)) {
            String account = UUID.randomUUID().toString();
            refused(TestCase.open(as(account, role, "*"), primary, candidate.candidacyId()), 403, "forbidden");
            refused(one.rule(as(account, role, "*"), "REMOVAL"), 403, "forbidden");
            refused(one.hear(as(account, role, "*")), 403, "forbidden");
            refused(one.countersign(as(account, role, "*"), UUID.randomUUID().toString()), 403, "forbidden");
            for (String path : List.of("/control/cases", "/control/cases/counts", "/control/cases/" + one.id())) {
                refused(as(account, role, "*").get(primary.path(path)).then(), 403, "forbidden");
            }
            refused(
                    as(account, role, "*")
                            .header("If-Match", "*")
                            .body(TestRules.with(Map.of()))
                            .put(primary.path("/control/rules"))
                            .then(),
                    403,
                    "forbidden");
        }
        refused(one.rule(anybody(), "REMOVAL"), 401, "unauthorized");
        refused(anybody().get("/api/me/control-cases").then(), 401, "unauthorized");
    }

    @Test
    void candidateSeesOnlyTheOwnCases() {
        TestCase one = opened();
        TestCandidate other = primary.register(TestCandidate.woman(STEPNOGORSK, primary.contest("local", STEPNOGORSK)));
        String path = "/api/me/control-cases";
        participant(candidate.account()).get(path).then().body("items.case_id", equalTo(List.of(one.id())));
        participant(candidate.account())
                .get(path + "/" + one.id())
                .then()
                .statusCode(200)
                .body("summary", equalTo("Was not there"))
                .body("history", hasSize(0));
        participant(other.account()).get(path).then().body("items", hasSize(0));
        refused(participant(other.account()).get(path + "/" + one.id()).then(), 404, "not-found");
        one.hear(controller()).statusCode(200);
        refused(answer(one, other.account()), 404, "not-found");
        one.ruleByTwo(KOKSHETAU, "REMOVAL");
        refused(one.appeal(other.account()), 404, "not-found");
    }

    @Test
    void queueShowsTheOwnTerritoriesAndWhatIsOverdue() {
        TestRules.put(primary, Map.of("review_seconds", 1));
        TestCase one = opened();
        TestRules.put(primary, Map.of());
        TestCase two = opened();
        Awaitility.await().untilAsserted(() -> controllerOf(AKMOLA)
                .get(primary.path("/control/cases?overdue=true"))
                .then()
                .body("items.case_id", equalTo(List.of(one.id()))));

        controllerOf(KOKSHETAU)
                .get(primary.path("/control/cases/counts"))
                .then()
                .body("by_state.OPENED", equalTo(2))
                .body("overdue", equalTo(1));
        controllerOf(STEPNOGORSK).get(primary.path("/control/cases")).then().body("items", hasSize(0));
        String next = controller()
                .get(primary.path("/control/cases?state=OPENED&level=TERRITORIAL&ground=MISSED_DEBATE&limit=1"))
                .then()
                .body("items.case_id", equalTo(List.of(one.id())))
                .body("items[0].due_local", containsString("[Asia/Almaty]"))
                .extract()
                .path("next");
        controller()
                .get(primary.path("/control/cases?limit=1&cursor=" + next))
                .then()
                .body("items.case_id", equalTo(List.of(two.id())));
        controller().get(primary.path("/control/cases?state=FINAL")).then().body("items", hasSize(0));
    }

    @Test
    void publicationNamesNobodyButTheCandidate() {
        TestCase one = opened();
        anybody().get(primary.path("/control/decisions/" + one.id())).then().statusCode(404);
        String account = UUID.randomUUID().toString();
        one.rule(as(account, Roles.CONTROLLER, "*"), "WARNING").statusCode(201);

        String published = anybody()
                .get(primary.path("/control/decisions"))
                .then()
                .extract()
                .asString();
        assertThat(published)
                .contains("Missed debates kk", "Voting is open ru", candidate.candidacyId())
                .doesNotContain("Was not there", account);
    }

    @Test
    void rulesAreVersionedAndTheCentralCommissions() {
        anybody()
                .get(primary.path("/control/rules"))
                .then()
                .header("ETag", "\"0\"")
                .body("effect", equalTo("AT_ONCE"))
                .body("grounds", not(hasSize(0)));
        TestRules.put(primary, Map.of("appeal_seconds", 7));
        anybody()
                .get(primary.path("/control/rules"))
                .then()
                .header("ETag", "\"1\"")
                .body("appeal_seconds", equalTo(7));
        refused(
                controller()
                        .header("If-Match", "\"0\"")
                        .body(TestRules.with(Map.of()))
                        .put(primary.path("/control/rules"))
                        .then(),
                412,
                "stale");
        refused(
                controllerOf(AKMOLA)
                        .header("If-Match", "*")
                        .body(TestRules.with(Map.of()))
                        .put(primary.path("/control/rules"))
                        .then(),
                403,
                "forbidden");
    }

    private TestCase opened() {
        return TestCase.open(primary, candidate.candidacyId());
    }

    private static ValidatableResponse answer(TestCase one, String account) {
        return participant(account)
                .body(Map.of("text", "It was not me"))
                .post("/api/me/control-cases/" + one.id() + "/statements")
                .then();
    }

    private static List<Integer> both(Callable<Integer> request) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Integer>> answers = threads.invokeAll(List.of(request, request));
            return List.of(answers.get(0).get(), answers.get(1).get());
        } finally {
            threads.shutdownNow();
        }
    }

    private static ValidatableResponse refused(ValidatableResponse answer, int status, String slug) {
        return answer.statusCode(status).body("type", equalTo("https://dauys.org/problems/" + slug));
    }
}
