package org.dauys.registration.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dauys.registration.scenario.Officials.anybody;
import static org.dauys.registration.scenario.Officials.controller;
import static org.dauys.registration.scenario.Officials.controllerOf;
import static org.dauys.registration.scenario.Officials.registrar;
import static org.dauys.registration.scenario.TestPrimary.KOKSHETAU;
import static org.dauys.registration.scenario.TestPrimary.STEPNOGORSK;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dauys.events.Topic;
import org.dauys.events.ballotpaper.DrawOrder;
import org.dauys.events.candidacy.CandidacyState;
import org.dauys.events.candidacy.CandidacyState.Status;
import org.dauys.events.control.ControlDecision;
import org.dauys.events.control.ControlDecision.Kind;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.registration.scenario.KafkaReader;
import org.dauys.registration.scenario.TestCandidate;
import org.dauys.registration.scenario.TestPrimary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class RemovalTest {

    private TestPrimary primary;
    private String local;
    private TestCandidate candidate;

    @BeforeEach
    void primaryWithCandidate() {
        primary = TestPrimary.nominating();
        local = primary.contest("local", KOKSHETAU);
        candidate = primary.register(TestCandidate.woman(KOKSHETAU, local));
    }

    @Test
    void removalAndItsAppealReachEverybody() {
        String removed = decide(controllerOf("kz-akmola"), "REMOVAL")
                .statusCode(201)
                .extract()
                .path("case_id");
        anybody().get(primary.path("/candidacies")).then().body("items", hasSize(0));
        anybody().get(primary.path("/candidacies?status=REMOVED")).then().body("items", hasSize(1));
        String restored =
                decide(controller(), "RESTORED").statusCode(201).extract().path("case_id");

        assertThat(restored).isEqualTo(removed);
        List<ControlDecision> decisions =
                KafkaReader.messages(Topic.CONTROL_DECISIONS, removed, ControlDecision.class, 2);
        assertThat(decisions).extracting(ControlDecision::kind).containsExactly(Kind.REMOVAL, Kind.RESTORED);
        assertThat(decisions).extracting(ControlDecision::version).containsExactly(1L, 2L);
        assertThat(decisions.get(0).candidacyId()).isEqualTo(candidate.candidacyId());
        assertThat(decisions.get(0).contestIds()).containsExactly(local);
        assertThat(decisions.get(0).reason().en()).isEqualTo("Missed debates en");
        List<CandidacyState> states =
                KafkaReader.messages(Topic.CANDIDACIES, candidate.candidacyId(), CandidacyState.class, 3);
        assertThat(states)
                .extracting(CandidacyState::status)
                .containsExactly(Status.REGISTERED, Status.REMOVED, Status.REGISTERED);
        assertThat(states).extracting(CandidacyState::version).containsExactly(1L, 2L, 3L);
        anybody().get(primary.path("/removals")).then().body("items.kind", equalTo(List.of("RESTORED")));
    }

    @Test
    void warningChangesNothingForTheCandidate() {
        String warned =
                decide(controller(), "WARNING").statusCode(201).extract().path("case_id");

        assertThat(KafkaReader.messages(Topic.CONTROL_DECISIONS, warned, ControlDecision.class, 1))
                .extracting(ControlDecision::kind)
                .containsExactly(Kind.WARNING);
        anybody().get(primary.path("/candidacies")).then().body("items", hasSize(1));
    }

    @Test
    void decisionFitsWhereTheCandidateStands() {
        refused(decide(controller(), "RESTORED"), 409, "candidacy-not-removed");
        decide(controller(), "REMOVAL").statusCode(201);
        refused(decide(controller(), "REMOVAL"), 409, "candidacy-not-standing");
        refused(decide(controller(), "WARNING"), 409, "candidacy-not-standing");
    }

    @Test
    void onlyControllersOfTheTerritoryDecide() {
        refused(decide(controllerOf(STEPNOGORSK), "REMOVAL"), 403, "forbidden");
        refused(decide(registrar(), "REMOVAL"), 403, "forbidden");
        refused(decide(anybody(), "REMOVAL"), 401, "unauthorized");
        refused(decide(controller(), "EXILE"), 400, "malformed-json");
        refused(post(controller(), UUID.randomUUID().toString(), "REMOVAL"), 404, "not-found");
        TestPrimary elsewhere = TestPrimary.nominating();
        controller()
                .body(ruling(candidate.candidacyId(), "REMOVAL"))
                .post(elsewhere.path("/removals"))
                .then()
                .statusCode(404);
    }

    @Test
    void removedBeforeTheCloseIsNotOnThePaper() {
        TestCandidate second = primary.register(TestCandidate.woman(KOKSHETAU, local));
        TestCandidate third = primary.register(TestCandidate.woman(KOKSHETAU, local));
        primary.freezeRollOf(KOKSHETAU);
        primary.draw("seed");
        decide(controller(), "REMOVAL").statusCode(201);

        String uuid = primary.close().get(0);

        List<String> onPaper = anybody()
                .get("/api/registration/elections/" + uuid + "/ballot-paper")
                .path("contests[0].candidates.candidacy_id");
        assertThat(onPaper).containsExactlyInAnyOrder(second.candidacyId(), third.candidacyId());
    }

    @Test
    void restoredBeforeTheCloseIsOnThePaperInTheDrawnPlace() {
        TestCandidate second = primary.register(TestCandidate.woman(KOKSHETAU, local));
        primary.freezeRollOf(KOKSHETAU);
        decide(controller(), "REMOVAL").statusCode(201);
        primary.draw("seed");
        decide(controller(), "RESTORED").statusCode(201);

        String uuid = primary.close().get(0);

        String seed = anybody()
                .get("/api/registration/elections/" + uuid + "/ballot-paper")
                .path("contests[0].draw.seed");
        List<String> onPaper = anybody()
                .get("/api/registration/elections/" + uuid + "/ballot-paper")
                .path("contests[0].candidates.candidacy_id");
        assertThat(onPaper)
                .isEqualTo(DrawOrder.of(seed, local, List.of(candidate.candidacyId(), second.candidacyId())));
    }

    private ValidatableResponse decide(RequestSpecification as, String kind) {
        return post(as, candidate.candidacyId(), kind);
    }

    private ValidatableResponse post(RequestSpecification as, String candidacy, String kind) {
        return as.body(ruling(candidacy, kind)).post(primary.path("/removals")).then();
    }

    private static Map<String, Object> ruling(String candidacy, String kind) {
        Map<String, Object> ruling = new HashMap<>();
        ruling.put("candidacy_id", candidacy);
        ruling.put("kind", kind);
        ruling.put("reason", TestPrimary.text("Missed debates"));
        ruling.put("decision_number", "12");
        return ruling;
    }

    private static ValidatableResponse refused(ValidatableResponse answer, int status, String slug) {
        return answer.statusCode(status).body("type", equalTo("https://dauys.org/problems/" + slug));
    }
}
