package org.dauys.registration.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dauys.registration.scenario.Officials.anybody;
import static org.dauys.registration.scenario.Officials.controllerOf;
import static org.dauys.registration.scenario.TestPrimary.AKMOLA;
import static org.dauys.registration.scenario.TestPrimary.KOKSHETAU;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.dauys.events.Topic;
import org.dauys.events.ballotpaper.DrawOrder;
import org.dauys.events.candidacy.CandidacyState;
import org.dauys.events.candidacy.CandidacyState.Status;
import org.dauys.events.control.ControlDecision;
import org.dauys.events.control.ControlDecision.Kind;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.registration.scenario.KafkaReader;
import org.dauys.registration.scenario.Officials;
import org.dauys.registration.scenario.TestCandidate;
import org.dauys.registration.scenario.TestCase;
import org.dauys.registration.scenario.TestPrimary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What decisions do to the candidate, the paper and those who are told. */
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
        TestCase one = TestCase.open(primary, candidate.candidacyId());
        one.ruleByTwo(KOKSHETAU, "REMOVAL").body("state", equalTo("DECIDED")).body("removed", equalTo(true));
        anybody().get(primary.path("/candidacies")).then().body("items", hasSize(0));
        anybody().get(primary.path("/candidacies?status=REMOVED")).then().body("items", hasSize(1));
        one.appeal(candidate.account()).statusCode(201).body("level", equalTo("REGIONAL"));
        one.ruleByTwo(AKMOLA, "RESTORED").body("removed", equalTo(false));

        List<ControlDecision> decisions =
                KafkaReader.messages(Topic.CONTROL_DECISIONS, one.id(), ControlDecision.class, 2);
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
        anybody().get(primary.path("/removals")).then().body("items.kind", equalTo(List.of("RESTORED")));
        anybody()
                .get(primary.path("/control/decisions?candidacy=" + candidate.candidacyId()))
                .then()
                .body("items.kind", equalTo(List.of("REMOVAL", "RESTORED")))
                .body("items.level", equalTo(List.of("TERRITORIAL", "REGIONAL")))
                .body("items.in_force", equalTo(List.of(false, true)))
                .body("items.ballot_effect", equalTo(List.of("OFF_THE_PAPER", "BACK_ON_THE_PAPER")));
    }

    @Test
    void removalReplacedByWarningOnAppealBringsTheCandidateBack() {
        TestCase one = TestCase.open(primary, candidate.candidacyId());
        one.ruleByTwo(KOKSHETAU, "REMOVAL");
        one.appeal(candidate.account()).statusCode(201);
        one.ruleByTwo(AKMOLA, "WARNING").body("removed", equalTo(false));

        assertThat(KafkaReader.messages(Topic.CONTROL_DECISIONS, one.id(), ControlDecision.class, 2))
                .extracting(ControlDecision::kind)
                .containsExactly(Kind.REMOVAL, Kind.RESTORED);
        anybody()
                .get(primary.path("/control/decisions/" + one.id()))
                .then()
                .body("items.kind", equalTo(List.of("REMOVAL", "WARNING")));
        anybody().get(primary.path("/candidacies")).then().body("items", hasSize(1));
    }

    @Test
    void warningAndDismissalChangeNothingForTheCandidate() {
        for (String kind : List.of("WARNING", "DISMISSAL")) {
            TestCase one = TestCase.open(primary, candidate.candidacyId());
            one.rule(controllerOf(KOKSHETAU), kind).statusCode(201).body("state", equalTo("DECIDED"));

            assertThat(KafkaReader.messages(Topic.CONTROL_DECISIONS, one.id(), ControlDecision.class, 1))
                    .extracting(decision -> decision.kind().name())
                    .containsExactly(kind);
        }
        anybody().get(primary.path("/candidacies")).then().body("items", hasSize(1));
    }

    @Test
    void whileAnotherCaseRemovesTheCandidateAnAnnulmentDoesNotBringThemBack() {
        rules(Map.of("effect", "AFTER_APPEAL", "appeal_seconds", 86_400));
        TestCase first = TestCase.open(primary, candidate.candidacyId());
        TestCase second = TestCase.open(primary, candidate.candidacyId());
        first.ruleByTwo(KOKSHETAU, "REMOVAL");
        second.ruleByTwo(KOKSHETAU, "REMOVAL");
        for (TestCase one : List.of(first, second)) {
            one.appeal(candidate.account()).statusCode(201);
            one.ruleHeard(controllerOf(AKMOLA), "REMOVAL").statusCode(201);
            one.appeal(candidate.account()).statusCode(201).body("level", equalTo("CENTRAL"));
        }
        first.ruleHeard(Officials.controller(), "REMOVAL").statusCode(201).body("removed", equalTo(true));
        second.ruleByTwo("*", "RESTORED").body("removed", equalTo(false)).body("state", equalTo("FINAL"));

        anybody().get(primary.path("/candidacies?status=REMOVED")).then().body("items", hasSize(1));
        assertThat(KafkaReader.messages(Topic.CONTROL_DECISIONS, second.id(), ControlDecision.class, 1))
                .extracting(ControlDecision::kind)
                .doesNotContain(Kind.RESTORED);
    }

    @Test
    void removalCanWaitUntilNobodyCanAppeal() {
        rules(Map.of("effect", "AFTER_APPEAL", "appeal_seconds", 2));
        TestCase one = TestCase.open(primary, candidate.candidacyId());
        one.ruleByTwo(KOKSHETAU, "REMOVAL").body("removed", equalTo(false));

        anybody()
                .get(primary.path("/control/decisions"))
                .then()
                .body("items[0].kind", equalTo("REMOVAL"))
                .body("items[0].ballot_effect", nullValue());
        Awaitility.await().until(() -> one.state().equals("FINAL"));
        anybody().get(primary.path("/candidacies?status=REMOVED")).then().body("items", hasSize(1));
        assertThat(KafkaReader.messages(Topic.CONTROL_DECISIONS, one.id(), ControlDecision.class, 1))
                .extracting(ControlDecision::kind)
                .containsExactly(Kind.REMOVAL);
    }

    @Test
    void removedBeforeTheCloseIsNotOnThePaper() {
        TestCandidate second = primary.register(TestCandidate.woman(KOKSHETAU, local));
        TestCandidate third = primary.register(TestCandidate.woman(KOKSHETAU, local));
        primary.freezeRollOf(KOKSHETAU);
        primary.draw("seed");
        TestCase one = TestCase.open(primary, candidate.candidacyId());
        one.ruleByTwo(KOKSHETAU, "REMOVAL");

        assertThat(onPaper(primary.close().get(0)))
                .containsExactlyInAnyOrder(second.candidacyId(), third.candidacyId());

        one.appeal(candidate.account()).statusCode(201);
        one.ruleByTwo(AKMOLA, "RESTORED");
        anybody()
                .get(primary.path("/control/decisions"))
                .then()
                .body("items.ballot_effect", equalTo(List.of("OFF_THE_PAPER", "TOO_LATE_FOR_THE_PAPER")));
    }

    @Test
    void restoredBeforeTheCloseIsOnThePaperInTheDrawnPlace() {
        TestCandidate second = primary.register(TestCandidate.woman(KOKSHETAU, local));
        primary.freezeRollOf(KOKSHETAU);
        TestCase one = TestCase.open(primary, candidate.candidacyId());
        one.ruleByTwo(KOKSHETAU, "REMOVAL");
        primary.draw("seed");
        one.appeal(candidate.account()).statusCode(201);
        one.ruleByTwo(AKMOLA, "RESTORED");

        String election = primary.close().get(0);
        String seed = anybody()
                .get("/api/registration/elections/" + election + "/ballot-paper")
                .path("contests[0].draw.seed");
        assertThat(onPaper(election))
                .isEqualTo(DrawOrder.of(seed, local, List.of(candidate.candidacyId(), second.candidacyId())));
    }

    @Test
    void removedAfterTheCloseStaysOnThePaperAndItsTotalIsVoidUntilRestored() {
        primary.register(TestCandidate.woman(KOKSHETAU, local));
        primary.freezeRollOf(KOKSHETAU);
        primary.draw("seed");
        String election = primary.close().get(0);
        List<String> before = onPaper(election);
        TestCase one = TestCase.open(primary, candidate.candidacyId());
        one.ruleByTwo(KOKSHETAU, "REMOVAL");

        assertThat(onPaper(election)).isEqualTo(before).contains(candidate.candidacyId());

        one.appeal(candidate.account()).statusCode(201);
        one.ruleByTwo(AKMOLA, "RESTORED");
        anybody()
                .get(primary.path("/control/decisions"))
                .then()
                .body("items.ballot_effect", equalTo(List.of("TOTAL_VOID", "TOTAL_COUNTS")));
        assertThat(KafkaReader.messages(Topic.CONTROL_DECISIONS, one.id(), ControlDecision.class, 2))
                .extracting(ControlDecision::kind)
                .containsExactly(Kind.REMOVAL, Kind.RESTORED);
        assertThat(onPaper(election)).isEqualTo(before);
    }

    private void rules(Map<String, Object> changed) {
        TestRules.put(primary, changed);
    }

    private static List<String> onPaper(String election) {
        return anybody()
                .get("/api/registration/elections/" + election + "/ballot-paper")
                .path("contests[0].candidates.candidacy_id");
    }
}
