package org.dauys.registration.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dauys.registration.campaign.Campaign.refused;
import static org.dauys.registration.scenario.Officials.anybody;
import static org.dauys.registration.scenario.Officials.controllerOf;
import static org.dauys.registration.scenario.Officials.participant;
import static org.dauys.registration.scenario.Officials.registrar;
import static org.dauys.registration.scenario.TestPrimary.KOKSHETAU;
import static org.dauys.registration.scenario.TestPrimary.STEPNOGORSK;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.registration.scenario.TestCandidate;
import org.dauys.registration.scenario.TestDocument;
import org.dauys.registration.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class MaterialTest {

    private final String citizen = UUID.randomUUID().toString();

    private Campaign campaign;

    @BeforeEach
    void campaign() {
        campaign = new Campaign();
    }

    @Test
    void reportBecomesACase() throws SQLException {
        TestCandidate candidate = campaign.candidate();
        String photo = TestDocument.upload(participant(citizen));
        Map<String, Object> request = request();
        request.put("document_ids", List.of(photo));
        String report = send(request).statusCode(201).extract().path("id");

        decide(report, "\"1\"", "case", Map.of("candidacy_id", candidate.candidacyId()))
                .statusCode(200)
                .body("state", equalTo("CASE_OPENED"));
        assertThat(TestDatabase.texts(
                        "select ground from control_case where candidacy_id = cast(? as uuid)",
                        candidate.candidacyId()))
                .containsExactly("BANNED_MATERIAL");
        assertThat(TestDatabase.texts(
                        "select summary from control_case where candidacy_id = cast(? as uuid)",
                        candidate.candidacyId()))
                .noneMatch(summary -> summary.contains(citizen));
        refused(
                decide(report, "\"2\"", "case", Map.of("candidacy_id", candidate.candidacyId())),
                409,
                "material-state");
        controllerOf(KOKSHETAU)
                .get("/api/registration/documents/" + photo)
                .then()
                .statusCode(200);
        refused(controllerOf(STEPNOGORSK).get("/api/registration/documents/" + photo), 404, "not-found");
    }

    @Test
    void whoReportedReadsWhatBecameOfIt() {
        String report = send(request()).statusCode(201).extract().path("id");
        decide(report, "\"1\"", "dismissal", Map.of("reason", "A poster of a shop"))
                .statusCode(200);

        participant(citizen)
                .get(path("/mine"))
                .then()
                .body("items", hasSize(1))
                .body("items[0].state", equalTo("DISMISSED"))
                .body("items[0].answer", equalTo("A poster of a shop"));
        participant(UUID.randomUUID().toString()).get(path("/mine")).then().body("items", hasSize(0));
    }

    @Test
    void reportsThatSayTheSameAreLinked() {
        String first = send(request()).extract().path("id");
        String second = send(request()).extract().path("id");
        refused(decide(first, "\"1\"", "duplicate", Map.of("of", first)), 422, "material-no-original");
        refused(decide(first, "\"1\"", "duplicate", Map.of("of", UUID.randomUUID())), 422, "material-no-original");
        decide(second, "\"1\"", "duplicate", Map.of("of", first))
                .statusCode(200)
                .body("duplicate_of", equalTo(first));
        refused(decide(first, "\"1\"", "duplicate", Map.of("of", second)), 422, "material-no-original");
        refused(decide(first, "\"7\"", "dismissal", Map.of("reason", "x")), 412, "stale");
    }

    @Test
    void controllersSeeTheReportsOfTheirTerritoryAndNotWhoSentThem() {
        String report = send(request()).extract().path("id");
        controllerOf(KOKSHETAU)
                .get(path("?state=REPORTED"))
                .then()
                .body("items.id", equalTo(List.of(report)))
                .body(not(containsString(citizen)));
        controllerOf(STEPNOGORSK).get(path("")).then().body("items", hasSize(0));
        refused(controllerOf(STEPNOGORSK).get(path("?territory=" + KOKSHETAU)), 403, "forbidden");
        refused(controllerOf(STEPNOGORSK).get(path("/" + report)), 404, "not-found");
        refused(participant(UUID.randomUUID().toString()).get(path("/" + report)), 404, "not-found");
        refused(registrar().get(path("/" + report)), 404, "not-found");
        refused(registrar().get(path("")), 403, "forbidden");
        refused(
                controllerOf(STEPNOGORSK)
                        .header("If-Match", "*")
                        .body(Map.of("reason", "x"))
                        .post(path("/" + report + "/dismissal")),
                404,
                "not-found");
        for (String act : List.of("dismissal", "duplicate", "case")) {
            refused(
                    participant(citizen)
                            .header("If-Match", "*")
                            .body(Map.of("reason", "x", "of", report, "candidacy_id", report))
                            .post(path("/" + report + "/" + act)),
                    403,
                    "forbidden");
        }
    }

    @Test
    void reportsAreLimitedAndSafeToRepeat() {
        String first = participant(citizen)
                .header("Idempotency-Key", "r1")
                .body(fixed())
                .post(path(""))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        participant(citizen)
                .header("Idempotency-Key", "r1")
                .body(fixed())
                .post(path(""))
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
        for (int i = 1; i < 20; i++) {
            send(request()).statusCode(201);
        }
        refused(send(request()), 429, "material-limit");
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        refused(anybody().body(request()).post(path("")), 401, "unauthorized");
        Map<String, Object> request = request();
        request.put("seen_at", Instant.now().plusSeconds(3600).toString());
        refused(send(request), 400, "invalid-request");
        request = request();
        request.put("territory_id", "nowhere");
        refused(send(request), 422, "unknown-territory");
        request = request();
        request.put("candidacy_id", UUID.randomUUID().toString());
        refused(send(request), 404, "not-found");
        request = request();
        request.put("document_ids", List.of(UUID.randomUUID().toString()));
        refused(send(request), 422, "unknown-document");
        participant(citizen).get(path("/mine")).then().body("items", hasSize(0));
    }

    private String path(String rest) {
        return campaign.path("/material-reports" + rest);
    }

    private static Map<String, Object> request() {
        return new HashMap<>(Map.of(
                "kind",
                "POSTER",
                "territory_id",
                KOKSHETAU,
                "place",
                "Bus stop",
                "seen_at",
                Instant.now().minusSeconds(600).toString(),
                "description",
                "A face and a number\non a wall"));
    }

    private static Map<String, Object> fixed() {
        Map<String, Object> request = request();
        request.put("seen_at", "2026-09-20T10:00:00Z");
        return request;
    }

    private ValidatableResponse send(Map<String, Object> request) {
        return participant(citizen).body(request).post(path("")).then();
    }

    private ValidatableResponse decide(String report, String ifMatch, String act, Map<String, Object> decision) {
        return controllerOf(KOKSHETAU)
                .header("If-Match", ifMatch)
                .body(decision)
                .post(path("/" + report + "/" + act))
                .then();
    }
}
