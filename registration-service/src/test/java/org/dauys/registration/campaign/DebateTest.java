package org.dauys.registration.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dauys.registration.campaign.Campaign.as;
import static org.dauys.registration.campaign.Campaign.refused;
import static org.dauys.registration.scenario.Officials.anybody;
import static org.dauys.registration.scenario.Officials.controllerOf;
import static org.dauys.registration.scenario.Officials.registrar;
import static org.dauys.registration.scenario.Officials.registrarOf;
import static org.dauys.registration.scenario.Officials.secretaryOf;
import static org.dauys.registration.scenario.TestPrimary.KOKSHETAU;
import static org.dauys.registration.scenario.TestPrimary.STEPNOGORSK;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

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
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.dauys.events.ballotpaper.DrawOrder;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.registration.scenario.Officials;
import org.dauys.registration.scenario.TestCandidate;
import org.dauys.registration.scenario.TestDocument;
import org.dauys.registration.scenario.TestDraw;
import org.dauys.registration.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class DebateTest {

    private Campaign campaign;
    private TestCandidate speaks;
    private TestCandidate absent;
    private TestCandidate ill;

    @BeforeEach
    void threeCandidates() {
        campaign = new Campaign();
        speaks = campaign.candidate();
        absent = campaign.candidate();
        ill = campaign.candidate();
    }

    @Test
    void anybodyCanRecomputeTheOrderOfTheSpeakers() {
        String debate = campaign.debates();

        TestDraw round = TestDraw.of(campaign.primary(), "DEBATE", "first");

        ValidatableResponse shown =
                campaign.shown("debates", debate).then().body("draw.round", equalTo(round.number()));
        String seed = shown.extract().path("draw.seed");
        List<String> order =
                DrawOrder.of(seed, debate, List.of(speaks.candidacyId(), absent.candidacyId(), ill.candidacyId()));
        shown.body("draw.order", equalTo(order)).body("participants.candidacy_id", equalTo(order));
        String later = campaign.debates();
        TestDraw.of(campaign.primary(), "DEBATE", "second");
        campaign.shown("debates", debate).then().body("draw.round", equalTo(round.number()));
        campaign.shown("debates", later).then().body("draw.round", equalTo(round.number() + 1));
    }

    @Test
    void whoMissesADebateGetsACase() throws SQLException {
        String debate = drawn();
        file(debate, ill, "Operation on the appendix").statusCode(201);
        campaign.begin(debate);
        attends(debate, speaks, true).statusCode(200);
        refused(close(registrar(), debate), 409, "excuse-undecided");
        decide(debate, ill, true).statusCode(204);

        close(registrar(), debate)
                .then()
                .statusCode(200)
                .body("event.visits", equalTo(55))
                .body(
                        "participants.find { it.candidacy_id == '" + speaks.candidacyId() + "' }.attendance",
                        equalTo("PRESENT"))
                .body(
                        "participants.find { it.candidacy_id == '" + absent.candidacyId() + "' }.attendance",
                        equalTo("ABSENT"))
                .body(
                        "participants.find { it.candidacy_id == '" + ill.candidacyId() + "' }.attendance",
                        equalTo("EXCUSED"))
                .body("event.candidacy_ids", equalTo(List.of(speaks.candidacyId())));

        assertThat(casesOf(absent)).containsExactly("MISSED_DEBATE");
        assertThat(casesOf(speaks)).isEmpty();
        assertThat(casesOf(ill)).isEmpty();
        refused(attends(debate, absent, true), 409, "attendance-closed");
        refused(file(debate, absent, "late"), 409, "attendance-closed");
        refused(decide(debate, ill, false), 409, "attendance-closed");
    }

    @Test
    void attendanceIsClosedOnceHoweverManyCloseIt() throws SQLException {
        String debate = drawn();
        campaign.begin(debate);
        attends(debate, speaks, true).statusCode(200);

        IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> close(registrar(), debate).statusCode()))
                .toList()
                .forEach(closing -> assertThat(closing.join()).isEqualTo(200));

        assertThat(casesOf(absent)).hasSize(1);
        assertThat(casesOf(ill)).hasSize(1);
        assertThat(TestDatabase.texts(
                        "select actor from audit_record where act = 'debate-attendance-closed' and subject = ?",
                        debate))
                .hasSize(1);
    }

    @Test
    void whoDoesNotStandAnyMoreMissesNothing() throws SQLException {
        String debate = drawn();
        withdraw(absent);
        campaign.begin(debate);

        close(registrar(), debate)
                .then()
                .statusCode(200)
                .body(
                        "participants.find { it.candidacy_id == '" + absent.candidacyId() + "' }.attendance",
                        equalTo("NOT_STANDING"));
        assertThat(casesOf(absent)).isEmpty();
    }

    @Test
    void attendanceWaitsForTheDebateAndForItsDraw() throws SQLException {
        String debate = campaign.debates();
        TestDatabase.update(
                "update campaign_event set starts_at = now() + interval '2 hours' where id = cast(? as uuid)", debate);
        refused(attends(debate, speaks, true), 409, "campaign-too-early");
        refused(close(registrar(), debate), 409, "campaign-too-early");
        campaign.begin(debate);
        refused(close(registrar(), debate), 409, "debate-not-drawn");
        refused(attends(debate, campaign.candidate(), true), 422, "not-a-participant");
    }

    @Test
    void excuseIsNobodysBusiness() {
        String debate = campaign.debates();
        String document = TestDocument.upload(as(ill));
        as(ill).body(Map.of("candidacy_id", ill.candidacyId(), "reason", "Appendix", "document_ids", List.of(document)))
                .post(excuses(debate))
                .then()
                .statusCode(201);

        anybody().get(campaign.path("/debates/" + debate)).then().body(not(containsString("Appendix")));
        refused(as(speaks).get(excuses(debate) + "/" + ill.candidacyId()), 404, "not-found");
        refused(as(speaks).get(excuses(debate)), 403, "forbidden");
        refused(secretaryOf("*").get(excuses(debate)), 403, "forbidden");
        refused(registrarOf(STEPNOGORSK).get(excuses(debate)), 403, "forbidden");
        controllerOf(KOKSHETAU).get(excuses(debate)).then().body("items[0].document_ids", equalTo(List.of(document)));
        as(ill).get(excuses(debate) + "/" + ill.candidacyId()).then().body("reason", equalTo("Appendix"));
        controllerOf(KOKSHETAU)
                .get("/api/registration/documents/" + document)
                .then()
                .statusCode(200);
        refused(as(speaks).get("/api/registration/documents/" + document), 404, "not-found");
    }

    @Test
    void excusesAreFiledByTheCandidateAndDecidedInTheTerritory() {
        String debate = campaign.debates();
        refused(
                as(speaks)
                        .body(Map.of("candidacy_id", ill.candidacyId(), "reason", "ill"))
                        .post(excuses(debate)),
                404,
                "not-found");
        refused(decide(debate, ill, true), 409, "excuse-state");
        file(debate, ill, "ill").statusCode(201);
        refused(file(debate, ill, "again"), 409, "excuse-state");
        refused(file(debate, campaign.candidate(), "no part"), 422, "not-a-participant");
        String decision = excuses(debate) + "/" + ill.candidacyId() + "/decision";
        Map<String, Object> accepted = Map.of("accepted", true, "answer", "Shown");
        refused(registrarOf(STEPNOGORSK).body(accepted).put(decision), 403, "forbidden");
        refused(secretaryOf(KOKSHETAU).body(accepted).put(decision), 403, "forbidden");
        refused(Officials.as(ill.account(), "controller", "*").body(accepted).put(decision), 403, "forbidden");
        refused(anybody().body(accepted).put(decision), 401, "unauthorized");
        controllerOf(KOKSHETAU).body(accepted).put(decision).then().statusCode(204);
    }

    @Test
    void debatesAreOrganisedByOfficialsOfTheTerritory() {
        for (RequestSpecification organiser :
                List.of(registrarOf(KOKSHETAU), secretaryOf(KOKSHETAU), controllerOf(KOKSHETAU))) {
            organiser
                    .body(campaign.debate())
                    .post(campaign.path("/debates"))
                    .then()
                    .statusCode(201);
        }
        for (RequestSpecification stranger : List.of(registrarOf(STEPNOGORSK), as(speaks), Officials.operator())) {
            refused(stranger.body(campaign.debate()).post(campaign.path("/debates")), 403, "forbidden");
        }
        refused(anybody().body(campaign.debate()).post(campaign.path("/debates")), 401, "unauthorized");
        String debate = campaign.debates();
        Map<String, Object> present = Map.of("present", true);
        String attendance = campaign.path("/debates/" + debate + "/attendance/" + speaks.candidacyId());
        refused(registrarOf(STEPNOGORSK).body(present).put(attendance), 403, "forbidden");
        refused(as(speaks).body(present).put(attendance), 403, "forbidden");
        refused(Officials.as(speaks.account(), "registrar", "*").body(present).put(attendance), 403, "forbidden");
        refused(close(registrarOf(STEPNOGORSK), debate), 403, "forbidden");
        refused(close(as(speaks), debate), 403, "forbidden");
        refused(registrarOf(STEPNOGORSK).get(campaign.path("/debates/" + debate + "/check-in-code")), 403, "forbidden");
        registrar()
                .get(campaign.path("/debates/" + debate + "/check-in-code"))
                .then()
                .statusCode(200);
    }

    @Test
    void onlyThoseWhoStandInTheContestDebate() {
        withdraw(absent);
        Map<String, Object> debate = campaign.debate();
        registrar()
                .body(debate)
                .post(campaign.path("/debates"))
                .then()
                .statusCode(201)
                .body("group", nullValue())
                .body("participants.candidacy_id", containsInAnyOrder(speaks.candidacyId(), ill.candidacyId()));
        withdraw(ill);
        refused(registrar().body(debate).post(campaign.path("/debates")), 422, "not-a-participant");
        debate.put("group", 1);
        refused(registrar().body(debate).post(campaign.path("/debates")), 422, "debate-group");
        debate.put("contest_id", "none");
        refused(registrar().body(debate).post(campaign.path("/debates")), 404, "not-found");
        debate = campaign.debate();
        debate.put("territory_id", "kz-almaty-city");
        refused(registrar().body(debate).post(campaign.path("/debates")), 422, "campaign-other-territory");
    }

    @Test
    void debateIsAnnouncedBeforeItBeginsAndWithinItsPhase() {
        Map<String, Object> debate = campaign.debate();
        debate.put("starts_at", Instant.now().minusSeconds(60).toString());
        refused(registrar().body(debate).post(campaign.path("/debates")), 422, "campaign-outside-phase");
        debate.put("starts_at", Instant.now().plusSeconds(3700).toString());
        refused(registrar().body(debate).post(campaign.path("/debates")), 422, "campaign-outside-phase")
                .body("phase", equalTo("DEBATES"));
    }

    @Test
    void debateIsMovedOrCalledOffInTheVersionThatWasSeen() {
        String debate = campaign.debates();
        Map<String, Object> moved =
                Map.of("starts_at", Instant.now().plusSeconds(2400).toString(), "place", "Theatre");
        String schedule = campaign.path("/debates/" + debate + "/schedule");
        refused(registrar().body(moved).put(schedule), 428, "precondition-required");
        refused(registrarOf(STEPNOGORSK).header("If-Match", "\"1\"").body(moved).put(schedule), 403, "forbidden");
        registrar()
                .header("If-Match", "\"1\"")
                .body(moved)
                .put(schedule)
                .then()
                .statusCode(200)
                .body("event.place", equalTo("Theatre"));
        refused(registrar().header("If-Match", "\"1\"").body(moved).put(schedule), 412, "stale");
        String cancel = campaign.path("/debates/" + debate + "/cancel");
        Map<String, Object> reason = Map.of("reason", "Quarantine");
        refused(registrarOf(STEPNOGORSK).header("If-Match", "*").body(reason).post(cancel), 403, "forbidden");
        registrar().header("If-Match", "\"2\"").body(reason).post(cancel).then().statusCode(200);
        refused(registrar().header("If-Match", "*").body(moved).put(schedule), 409, "campaign-event-state");
        refused(close(registrar(), debate), 409, "campaign-event-state");
        TestDraw round = TestDraw.open(campaign.primary(), "DEBATE");
        round.commits(TestDraw.Contributor.of("registrar", debate + "1"));
        round.commits(TestDraw.Contributor.of("controller", debate + "2"));
        refused(round.seal(), 409, "nothing-to-draw");
    }

    @Test
    void announcingIsSafeToRepeat() {
        Map<String, Object> debate = campaign.debate();
        String first = registrar()
                .header("Idempotency-Key", "d1")
                .body(debate)
                .post(campaign.path("/debates"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        registrar()
                .header("Idempotency-Key", "d1")
                .body(debate)
                .post(campaign.path("/debates"))
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
        anybody().get(campaign.path("/debates?territory=" + KOKSHETAU)).then().body("items", hasSize(1));
        anybody().get(campaign.path("/debates?territory=" + STEPNOGORSK)).then().body("items", hasSize(0));
        refused(anybody().get(campaign.path("/debates/" + UUID.randomUUID())), 404, "not-found");
        refused(anybody().get(campaign.path("/meetings/" + first)), 404, "not-found");
    }

    private void withdraw(TestCandidate candidate) {
        as(candidate)
                .post(campaign.primary().path("/applications/" + candidate.applicationId() + "/withdraw"))
                .then()
                .statusCode(200);
    }

    private String drawn() {
        String debate = campaign.debates();
        TestDraw.of(campaign.primary(), "DEBATE", "word");
        return debate;
    }

    private String excuses(String debate) {
        return campaign.path("/debates/" + debate + "/excuses");
    }

    private ValidatableResponse file(String debate, TestCandidate candidate, String reason) {
        return as(candidate)
                .body(Map.of("candidacy_id", candidate.candidacyId(), "reason", reason))
                .post(excuses(debate))
                .then();
    }

    private ValidatableResponse decide(String debate, TestCandidate candidate, boolean accepted) {
        return controllerOf(KOKSHETAU)
                .body(Map.of("accepted", accepted, "answer", "Seen"))
                .put(excuses(debate) + "/" + candidate.candidacyId() + "/decision")
                .then();
    }

    private ValidatableResponse attends(String debate, TestCandidate candidate, boolean present) {
        return secretaryOf(KOKSHETAU)
                .body(Map.of("present", present))
                .put(campaign.path("/debates/" + debate + "/attendance/" + candidate.candidacyId()))
                .then();
    }

    private Response close(RequestSpecification as, String debate) {
        return as.body(Map.of("visits", 55, "counted", "SIGN_IN_SHEET"))
                .post(campaign.path("/debates/" + debate + "/close-attendance"));
    }

    private static List<String> casesOf(TestCandidate candidate) throws SQLException {
        return TestDatabase.texts(
                "select ground from control_case where candidacy_id = cast(? as uuid)", candidate.candidacyId());
    }
}
