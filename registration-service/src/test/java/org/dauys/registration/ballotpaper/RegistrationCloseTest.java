package org.dauys.registration.ballotpaper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dauys.registration.scenario.Officials.anybody;
import static org.dauys.registration.scenario.Officials.controller;
import static org.dauys.registration.scenario.Officials.controllerOf;
import static org.dauys.registration.scenario.Officials.operator;
import static org.dauys.registration.scenario.Officials.participant;
import static org.dauys.registration.scenario.Officials.registrar;
import static org.dauys.registration.scenario.Officials.registrarOf;
import static org.dauys.registration.scenario.TestPrimary.KOKSHETAU;
import static org.dauys.registration.scenario.TestPrimary.STEPNOGORSK;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.registration.scenario.Officials;
import org.dauys.registration.scenario.TestCandidate;
import org.dauys.registration.scenario.TestCase;
import org.dauys.registration.scenario.TestPrimary;
import org.dauys.registration.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class RegistrationCloseTest {

    private TestPrimary primary;
    private String local;

    @BeforeEach
    void primaryWithContest() {
        primary = TestPrimary.nominating();
        local = primary.contest("local", KOKSHETAU);
    }

    @Test
    void closeIsRefusedWithEverythingThatStandsInItsWay() {
        String other = primary.contest("local", STEPNOGORSK);
        primary.register(TestCandidate.woman(KOKSHETAU, local));
        primary.register(TestCandidate.woman(STEPNOGORSK, other));

        refused(propose(), 409, "roll-not-frozen");
        primary.freezeRollOf(KOKSHETAU, STEPNOGORSK, "kz-shymkent");
        refused(propose(), 409, "close-refused")
                .body("findings.findAll { it.code == 'contest-not-drawn' }.subject", equalTo(List.of(local, other)))
                .body("findings.find { it.code == 'election-without-contest' }.subject", equalTo("kz-shymkent"));
        primary.draw("seed");
        refused(propose(), 409, "close-refused")
                .body("findings.findAll { it.code == 'too-few-candidates' }.subject", equalTo(List.of(local, other)));
        anybody().get(primary.path("/registration-close")).then().body("state", equalTo("OPEN"));
    }

    @Test
    void closeNeedsTwoPeopleOfTheWholeCountry() {
        readyToClose();
        refused(
                registrarOf("kz-akmola")
                        .post(primary.path("/registration-close"))
                        .then(),
                403,
                "forbidden");
        refused(operator().post(primary.path("/registration-close")).then(), 403, "forbidden");
        String proposal = primary.proposeClose();

        refused(countersign(Officials.as(Officials.REGISTRAR_ID, "controller", "*"), proposal), 403, "same-person");
        refused(countersign(registrar(), proposal), 403, "forbidden");
        refused(countersign(controllerOf("kz-akmola"), proposal), 403, "forbidden");
        anybody().get(primary.path("/registration-close")).then().body("state", equalTo("PROPOSED"));

        countersign(controller(), proposal).statusCode(200).body("state", equalTo("COUNTERSIGNED"));
        refused(countersign(controller(), proposal), 409, "registration-closed");
    }

    @Test
    void twoAccountsOfOnePhoneAreNotTwoPeople() {
        readyToClose();
        String person = UUID.randomUUID().toString();
        String proposal = Officials.accountOf(person, "registrar")
                .post(primary.path("/registration-close"))
                .then()
                .statusCode(201)
                .extract()
                .path("proposal_id");

        refused(countersign(Officials.accountOf(person, "controller"), proposal), 403, "same-person");
        countersign(Officials.accountOf(UUID.randomUUID().toString(), "controller"), proposal)
                .statusCode(200);
    }

    @Test
    void controllerSignsNothingButWhatWasProposed() {
        TestCandidate leaves = readyToClose();
        String proposal = primary.proposeClose();
        participant(leaves.account())
                .post(primary.path("/applications/" + leaves.applicationId() + "/withdraw"))
                .then()
                .statusCode(200);

        refused(countersign(controller(), proposal), 409, "proposal-outdated");
        String renewed = primary.proposeClose();
        refused(countersign(controller(), proposal), 409, "proposal-outdated");
        countersign(controller(), renewed).statusCode(200);
    }

    @Test
    void appealThatIsNotDecidedIsAFindingWhichBothSignatoriesSee() {
        TestCandidate removed = readyToClose();
        TestCase one = TestCase.open(primary, removed.candidacyId());
        one.ruleByTwo(KOKSHETAU, "REMOVAL");
        String unaware = primary.proposeClose();
        anybody().get(primary.path("/registration-close")).then().body("findings", hasSize(0));
        one.appeal(removed.account()).statusCode(201);

        refused(countersign(controller(), unaware), 409, "proposal-outdated");
        String proposal = propose()
                .statusCode(201)
                .body("findings.code", equalTo(List.of("appeal-pending")))
                .body("findings.subject", equalTo(List.of(one.id())))
                .extract()
                .path("proposal_id");
        anybody().get(primary.path("/registration-close")).then().body("findings.subject", equalTo(List.of(one.id())));

        countersign(controller(), proposal).statusCode(200).body("findings.code", equalTo(List.of("appeal-pending")));
        one.ruleByTwo("kz-akmola", "RESTORED");
        anybody()
                .get(primary.path("/control/decisions"))
                .then()
                .body("items[-1].ballot_effect", equalTo("TOO_LATE_FOR_THE_PAPER"));
    }

    @Test
    void appealThatIsDecidedMeanwhileKeepsNobodyFromSigning() {
        TestCandidate warned = readyToClose();
        TestCase one = TestCase.open(primary, warned.candidacyId());
        one.rule(controllerOf(KOKSHETAU), "WARNING").statusCode(201);
        one.appeal(warned.account()).statusCode(201);
        String proposal = primary.proposeClose();
        one.ruleHeard(controllerOf("kz-akmola"), "WARNING").statusCode(201);

        countersign(controller(), proposal).statusCode(200);
    }

    @Test
    void whoeverCountersignsSignsTheDatesThatWereProposed() {
        readyToClose();
        String proposal = primary.proposeClose();
        Response calendar = anybody().get(primary.path("/calendar"));
        List<Map<String, Object>> later = calendar.<List<Map<String, Object>>>path("phases").stream()
                .map(each -> TestPrimary.phase(
                        (String) each.get("name"),
                        Instant.parse((String) each.get("opens")),
                        Instant.parse((String) each.get("closes")).plusSeconds(60)))
                .toList();
        operator()
                .header("If-Match", calendar.header("ETag"))
                .body(Map.of("phases", later, "reason", TestPrimary.text("Later"), "decision_number", "13"))
                .put(primary.path("/calendar"))
                .then()
                .statusCode(200);

        refused(countersign(controller(), proposal), 409, "proposal-outdated");
        countersign(controller(), primary.proposeClose()).statusCode(200);
    }

    @Test
    void whoDidWhatIsOnTheTrail() throws SQLException {
        TestCandidate candidate = readyToClose();
        primary.close();

        assertThat(TestDatabase.texts("select act from audit_record where subject = ? order by id", primary.id()))
                .contains(
                        "primary-created",
                        "order-drawn",
                        "registration-close-proposed",
                        "registration-close-countersigned");
        assertThat(TestDatabase.texts(
                        "select actor from audit_record where subject = ? and act = 'application-decided'",
                        candidate.applicationId()))
                .containsExactly(Officials.REGISTRAR_ID);
        assertThat(TestDatabase.texts(
                        "select actor from audit_record where subject = ? and act like 'registration-close-%'",
                        primary.id()))
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void nothingChangesAfterTheClose() {
        TestCandidate candidate = readyToClose();
        List<String> uuids = primary.close();

        assertThat(uuids).hasSize(1);
        refused(TestCandidate.woman(KOKSHETAU, local).send(primary), 409, "registration-closed");
        refused(
                participant(candidate.account())
                        .post(primary.path("/applications/" + candidate.applicationId() + "/withdraw"))
                        .then(),
                409,
                "registration-closed");
        refused(
                registrar()
                        .body(TestPrimary.contestBody("late", "local", KOKSHETAU, 1, 1))
                        .post(primary.path("/contests"))
                        .then(),
                409,
                "registration-closed");
        refused(
                registrar()
                        .body(Map.of("by", "territory"))
                        .post(primary.path("/elections/plan"))
                        .then(),
                409,
                "registration-closed");
        refused(propose(), 409, "registration-closed");
    }

    @Test
    void paperNeverAsksForMoreMarksThanThereAreCandidates() {
        registrar()
                .body(TestPrimary.contestBody("wide", "local", KOKSHETAU, 0, 40))
                .post(primary.path("/contests"))
                .then()
                .statusCode(201);
        primary.register(TestCandidate.woman(KOKSHETAU, local, "wide"));
        primary.register(TestCandidate.woman(KOKSHETAU, local, "wide"));
        primary.freezeRollOf(KOKSHETAU);
        primary.draw("seed");
        String uuid = primary.close().get(0);

        ValidatableResponse paper = anybody()
                .get("/api/registration/elections/" + uuid + "/ballot-paper")
                .then()
                .body("contests.find { it.contest_id == 'wide' }.max", equalTo(2))
                .body("contests.contest_id", hasItem("wide"));
        String tag = paper.extract().header("ETag");
        anybody()
                .header("If-None-Match", tag)
                .get("/api/registration/elections/" + uuid + "/ballot-paper")
                .then()
                .statusCode(304);
    }

    /** Three stand, so that one can leave. */
    private TestCandidate readyToClose() {
        TestCandidate candidate = primary.register(TestCandidate.woman(KOKSHETAU, local));
        primary.register(TestCandidate.woman(KOKSHETAU, local));
        primary.register(TestCandidate.woman(KOKSHETAU, local));
        primary.freezeRollOf(KOKSHETAU);
        primary.draw("seed");
        return candidate;
    }

    private ValidatableResponse propose() {
        return registrar().post(primary.path("/registration-close")).then();
    }

    private ValidatableResponse countersign(RequestSpecification as, String proposal) {
        return as.post(primary.path("/registration-close/" + proposal + "/countersign"))
                .then();
    }

    private static ValidatableResponse refused(ValidatableResponse answer, int status, String slug) {
        return answer.statusCode(status).body("type", equalTo("https://dauys.org/problems/" + slug));
    }
}
