package org.dauys.registration.complaint;

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
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dauys.events.Topic;
import org.dauys.events.incident.IncidentReported;
import org.dauys.events.json.EventJson;
import org.dauys.kit.inbox.ReceivedRecord;
import org.dauys.kit.problem.ProblemMessages;
import org.dauys.kit.security.Roles;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.registration.scenario.TestCandidate;
import org.dauys.registration.scenario.TestCase;
import org.dauys.registration.scenario.TestDocument;
import org.dauys.registration.scenario.TestPrimary;
import org.dauys.registration.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class ComplaintTest {

    @Inject
    ProblemMessages messages;

    @Inject
    OnIncidents incidents;

    private final String neighbour = UUID.randomUUID().toString();
    private TestPrimary primary;
    private TestCandidate candidate;

    @BeforeEach
    void primaryWithCandidate() {
        primary = TestPrimary.nominating();
        candidate = primary.register(TestCandidate.woman(KOKSHETAU, primary.contest("local", KOKSHETAU)));
    }

    @ParameterizedTest
    @EnumSource(ComplaintProblem.class)
    void everyProblemIsExplained(ComplaintProblem problem) {
        assertThat(messages.covers(problem)).isTrue();
    }

    @Test
    void complaintBecomesACaseAndItsAuthorSeesHowItEnds() {
        String complaint = made(complain(participant(neighbour), "BRIBERY"));
        String caseId = decide(
                        controllerOf(KOKSHETAU), complaint, Map.of("outcome", "OPEN_CASE", "summary", "Gave flour"))
                .statusCode(200)
                .body("state", equalTo("JOINED"))
                .extract()
                .path("case_id");
        TestCase one = TestCase.of(primary, caseId);
        one.shown().body("source", equalTo("COMPLAINT")).body("ground", equalTo("BRIBERY"));
        participant(candidate.account())
                .get("/api/me/control-cases/" + caseId)
                .then()
                .body("summary", equalTo("Gave flour"));

        one.ruleHeard(controllerOf(KOKSHETAU), "DISMISSAL").statusCode(201);

        participant(neighbour)
                .get("/api/me/complaints/" + complaint)
                .then()
                .body("standing.outcome", equalTo("DISMISSAL"))
                .body("text", equalTo("Flour for votes"));
        participant(neighbour)
                .body(Map.of("text", "There were witnesses"))
                .post("/api/me/complaints/" + complaint + "/appeal")
                .then()
                .statusCode(201)
                .body("level", equalTo("REGIONAL"));
        one.ruleByTwo(AKMOLA, "REMOVAL").body("removed", equalTo(true));
        refused(
                participant(neighbour)
                        .body(Map.of("text", "More"))
                        .post("/api/me/complaints/" + complaint + "/appeal")
                        .then(),
                409,
                "ruling-not-allowed");
    }

    @Test
    void documentsOfAComplaintAreReadByControllersOfTheTerritoryAndItsAuthor() {
        String document = TestDocument.upload(participant(neighbour));
        String complaint = made(complainWith(document));

        controllerOf(KOKSHETAU)
                .get(primary.path("/complaints/" + complaint))
                .then()
                .body("documents.id", equalTo(List.of(document)))
                .body("released", hasSize(0));
        String path = "/api/registration/documents/" + document;
        controllerOf(AKMOLA).get(path).then().statusCode(200);
        participant(neighbour).get(path).then().statusCode(200);
        for (RequestSpecification other : List.of(
                controllerOf(STEPNOGORSK),
                participant(candidate.account()),
                participant(UUID.randomUUID().toString()),
                as(UUID.randomUUID().toString(), Roles.REGISTRAR, "*"))) {
            refused(other.get(path).then(), 404, "not-found");
        }
        refused(complainWith(document), 422, "unknown-document");
        refused(complainWith(TestDocument.upload(participant(UUID.randomUUID().toString()))), 422, "unknown-document");
    }

    @Test
    void candidateReadsOfTheComplaintWhatAControllerReleases() throws SQLException {
        String shown = TestDocument.upload(participant(neighbour));
        String kept = TestDocument.upload(participant(neighbour));
        String complaint = made(complainWith(shown, kept));
        String release = primary.path("/complaints/" + complaint + "/documents/" + shown + "/release");
        refused(controllerOf(KOKSHETAU).put(release).then(), 409, "complaint-has-no-case");
        String caseId = decide(controllerOf(KOKSHETAU), complaint, Map.of("outcome", "OPEN_CASE", "summary", "Flour"))
                .extract()
                .path("case_id");
        String own = "/api/me/control-cases/" + caseId;
        participant(candidate.account()).get(own).then().statusCode(200).body("evidence", hasSize(0));
        refused(participant(candidate.account()).get(own + "/evidence/1").then(), 404, "not-found");
        refused(controllerOf(STEPNOGORSK).put(release).then(), 403, "forbidden");
        refused(participant(candidate.account()).put(release).then(), 403, "forbidden");
        refused(
                controllerOf(KOKSHETAU)
                        .put(release.replace(shown, UUID.randomUUID().toString()))
                        .then(),
                404,
                "not-found");

        for (int i = 0; i < 2; i++) {
            controllerOf(KOKSHETAU)
                    .put(release)
                    .then()
                    .statusCode(200)
                    .body("released", equalTo(List.of(shown)))
                    .body("documents.id", equalTo(List.of(shown, kept)));
        }

        String seen = participant(candidate.account())
                .get(own)
                .then()
                .body("evidence.number", equalTo(List.of(1)))
                .body("evidence[0].media_type", equalTo("application/pdf"))
                .extract()
                .asString();
        assertThat(seen).doesNotContain("Протокол", shown, neighbour);
        participant(candidate.account())
                .get(own + "/evidence/1")
                .then()
                .statusCode(200)
                .header("Content-Disposition", "attachment; filename*=UTF-8''evidence-1.pdf");
        refused(participant(candidate.account()).get(own + "/evidence/2").then(), 404, "not-found");
        refused(
                participant(UUID.randomUUID().toString())
                        .get(own + "/evidence/1")
                        .then(),
                404,
                "not-found");
        refused(
                participant(candidate.account())
                        .get("/api/registration/documents/" + shown)
                        .then(),
                404,
                "not-found");
        assertThat(TestDatabase.texts(
                        "select details->>'document' from audit_record where subject = ? and act = ?",
                        caseId,
                        "case-evidence-released"))
                .containsExactly(shown);
    }

    @Test
    void severalComplaintsAreJoinedInOneCase() {
        TestCase one = TestCase.open(primary, candidate.candidacyId());
        for (int i = 0; i < 2; i++) {
            String complaint = made(complain(participant(UUID.randomUUID().toString()), "OTHER"));
            decide(controller(), complaint, Map.of("outcome", "JOIN_CASE", "case_id", one.id()))
                    .statusCode(200)
                    .body("case_id", equalTo(one.id()));
        }
        one.shown().body("history.act", hasItems("opened", "complaint-joined", "complaint-joined"));
        one.ruleHeard(controller(), "DISMISSAL").statusCode(201);
        String late = made(complain(participant(neighbour), "OTHER"));
        refused(decide(controller(), late, Map.of("outcome", "JOIN_CASE", "case_id", one.id())), 409, "case-state");
    }

    @Test
    void refusalAndAnswerNeedWords() {
        String complaint = made(complain(participant(neighbour), "INSULT"));
        refused(decide(controller(), complaint, Map.of("outcome", "INADMISSIBLE")), 422, "complaint-decision");
        refused(decide(controller(), complaint, Map.of("outcome", "OPEN_CASE")), 422, "complaint-decision");
        refused(
                controller()
                        .body(Map.of("outcome", "INADMISSIBLE", "answer", "x"))
                        .post(primary.path("/complaints/" + complaint + "/decision"))
                        .then(),
                428,
                "precondition-required");

        decide(controller(), complaint, Map.of("outcome", "INADMISSIBLE", "answer", "Not of this primary"))
                .statusCode(200);

        refused(
                decide(controller(), complaint, Map.of("outcome", "ANSWERED", "answer", "x")),
                409,
                "complaint-decided");
        participant(neighbour)
                .get("/api/me/complaints")
                .then()
                .body("items.state", equalTo(List.of("INADMISSIBLE")))
                .body("items.answer", equalTo(List.of("Not of this primary")));
        refused(
                participant(neighbour)
                        .body(Map.of("text", "No!"))
                        .post("/api/me/complaints/" + complaint + "/appeal")
                        .then(),
                409,
                "complaint-has-no-case");
    }

    @Test
    void complaintAboutAnOfficialIsAnswered() {
        String complaint = participant(neighbour)
                .body(Map.of(
                        "official_act", "Refusal 17 of the commission", "territory_id", KOKSHETAU, "text", "Unfair"))
                .post(primary.path("/complaints"))
                .then()
                .statusCode(201)
                .extract()
                .path("complaint_id");
        decide(controllerOf(AKMOLA), complaint, Map.of("outcome", "ANSWERED", "answer", "The rule is dated"))
                .statusCode(200);
        refused(
                participant(neighbour)
                        .body(Map.of("text", "Of nobody"))
                        .post(primary.path("/complaints"))
                        .then(),
                422,
                "complaint-subject");
        refused(
                participant(neighbour)
                        .body(Map.of("official_act", "Refusal 17", "text", "Nowhere"))
                        .post(primary.path("/complaints"))
                        .then(),
                422,
                "unknown-territory");
    }

    @Test
    void otherPeoplesComplaintsAreHidden() {
        String complaint = made(complain(participant(neighbour), "OTHER"));
        String stranger = UUID.randomUUID().toString();
        participant(stranger).get("/api/me/complaints").then().body("items", hasSize(0));
        refused(participant(stranger).get("/api/me/complaints/" + complaint).then(), 404, "not-found");
        refused(
                participant(stranger)
                        .body(Map.of("text", "Me too"))
                        .post("/api/me/complaints/" + complaint + "/appeal")
                        .then(),
                404,
                "not-found");
        String path = primary.path("/complaints/" + complaint);
        refused(controllerOf(STEPNOGORSK).get(path).then(), 403, "forbidden");
        controllerOf(STEPNOGORSK).get(primary.path("/complaints")).then().body("items", hasSize(0));
        refused(
                decide(controllerOf(STEPNOGORSK), complaint, Map.of("outcome", "ANSWERED", "answer", "x")),
                403,
                "forbidden");
        for (String role : List.of(Roles.PARTICIPANT, Roles.REGISTRAR, Roles.OBSERVER, Roles.OPERATOR)) {
            refused(as(stranger, role, "*").get(path).then(), 403, "forbidden");
            refused(as(stranger, role, "*").get(primary.path("/complaints")).then(), 403, "forbidden");
            refused(
                    decide(as(stranger, role, "*"), complaint, Map.of("outcome", "ANSWERED", "answer", "x")),
                    403,
                    "forbidden");
        }
        refused(complain(anybody(), "OTHER"), 401, "unauthorized");
        refused(anybody().get("/api/me/complaints").then(), 401, "unauthorized");
        assertThat(controller().get(path).then().statusCode(200).extract().asString())
                .doesNotContain(neighbour);
    }

    @Test
    void aPersonComplainsTenTimesADayWithAllAccounts() {
        for (int i = 0; i < 10; i++) {
            made(complain(accountOf(neighbour, Roles.PARTICIPANT), "OTHER"));
        }
        refused(complain(accountOf(neighbour, Roles.PARTICIPANT), "OTHER"), 429, "too-many-complaints");
        made(complain(participant(UUID.randomUUID().toString()), "OTHER"));
    }

    @Test
    void incidentOfAnObserverIsTakenInOnceAndOpensACase() {
        IncidentReported incident = incident(1, "Buses to the station\0");
        incidents.handle(received(incident));
        incidents.handle(received(incident));
        incidents.handle(received(withText(incident, 2, "Two buses")));
        incidents.handle(received(incident));
        String complaint = controller()
                .get(primary.path("/complaints?state=RECEIVED"))
                .then()
                .body("items", hasSize(1))
                .body("items[0].text", equalTo("agitation: Two buses"))
                .extract()
                .path("items[0].complaint_id");

        Map<String, Object> choice = new HashMap<>(Map.of("outcome", "OPEN_CASE", "summary", "Buses"));
        refused(decide(controllerOf(KOKSHETAU), complaint, choice), 422, "complaint-decision");
        choice.putAll(Map.of("candidacy_id", candidate.candidacyId(), "ground", "BRIBERY"));
        decide(controllerOf(KOKSHETAU), complaint, choice).statusCode(200).body("state", equalTo("JOINED"));
        incidents.handle(received(withText(incident, 3, "Three buses")));
        controller()
                .get(primary.path("/complaints/" + complaint))
                .then()
                .body("text", equalTo("agitation: Two buses"))
                .body("incident_id", equalTo(incident.incidentId()));
    }

    @Test
    void incidentOfNoPrimaryOfOursKeepsNobodyWaiting() {
        IncidentReported strange = new IncidentReported(
                UUID.randomUUID().toString(),
                1,
                "elsewhere",
                "a",
                KOKSHETAU,
                Optional.empty(),
                "station",
                "?",
                List.of(),
                Instant.now());
        incidents.handle(received(strange));
        incidents.handle(received(incident(1, "Here")));

        controller().get(primary.path("/complaints")).then().body("items", hasSize(1));
    }

    private IncidentReported incident(long version, String text) {
        return new IncidentReported(
                UUID.randomUUID().toString(),
                version,
                primary.id(),
                UUID.randomUUID().toString(),
                KOKSHETAU,
                Optional.empty(),
                "agitation",
                text,
                List.of(),
                Instant.now());
    }

    private static IncidentReported withText(IncidentReported of, long version, String text) {
        return new IncidentReported(
                of.incidentId(),
                version,
                of.primaryId(),
                of.accreditationId(),
                of.territoryId(),
                of.electionUuid(),
                of.kind(),
                text,
                of.trackers(),
                of.reportedAt());
    }

    private static ReceivedRecord received(IncidentReported incident) {
        return new ReceivedRecord(
                Topic.INCIDENTS.topicName(),
                0,
                0,
                Instant.now(),
                Optional.of(incident.incidentId()),
                EventJson.write(incident),
                Map.of());
    }

    private ValidatableResponse complain(RequestSpecification as, String ground) {
        return as.body(Map.of("candidacy_id", candidate.candidacyId(), "ground", ground, "text", "Flour for votes"))
                .post(primary.path("/complaints"))
                .then();
    }

    private ValidatableResponse complainWith(String... documents) {
        return participant(neighbour)
                .body(Map.of(
                        "candidacy_id",
                        candidate.candidacyId(),
                        "ground",
                        "BRIBERY",
                        "text",
                        "Flour for votes",
                        "documents",
                        List.of(documents)))
                .post(primary.path("/complaints"))
                .then();
    }

    private static String made(ValidatableResponse answer) {
        return answer.statusCode(201).extract().path("complaint_id");
    }

    private ValidatableResponse decide(RequestSpecification as, String complaint, Map<String, Object> choice) {
        return as.header("If-Match", "*")
                .body(choice)
                .post(primary.path("/complaints/" + complaint + "/decision"))
                .then();
    }

    private static ValidatableResponse refused(ValidatableResponse answer, int status, String slug) {
        return answer.statusCode(status).body("type", equalTo("https://dauys.org/problems/" + slug));
    }
}
