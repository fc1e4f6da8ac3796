package org.dauys.registration.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dauys.registration.campaign.Campaign.as;
import static org.dauys.registration.campaign.Campaign.refused;
import static org.dauys.registration.scenario.Officials.anybody;
import static org.dauys.registration.scenario.Officials.controller;
import static org.dauys.registration.scenario.Officials.operator;
import static org.dauys.registration.scenario.Officials.registrar;
import static org.dauys.registration.scenario.Officials.registrarOf;
import static org.dauys.registration.scenario.TestPrimary.KOKSHETAU;
import static org.dauys.registration.scenario.TestPrimary.STEPNOGORSK;
import static org.dauys.registration.scenario.TestPrimary.text;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.registration.scenario.TestCandidate;
import org.dauys.registration.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class SeminarTest {

    private Campaign campaign;
    private TestCandidate candidate;

    @BeforeEach
    void candidateInTheCampaign() {
        campaign = new Campaign();
        candidate = campaign.candidate();
    }

    @Test
    void attendanceOfCandidatesIsRecordedAndCounted() throws SQLException {
        TestCandidate stayedAway = campaign.candidate();
        campaign.candidate();
        String seminar = announced(10);
        takes(candidate, seminar).statusCode(200).body("registered", equalTo(1));
        takes(candidate, seminar).statusCode(200).body("registered", equalTo(1));
        takes(stayedAway, seminar).statusCode(200);
        refused(records(registrar(), seminar, candidate, true), 409, "campaign-too-early");
        begin(seminar);

        records(registrar(), seminar, candidate, true).statusCode(200).body("attended", equalTo(1));
        records(operator(), seminar, stayedAway, false).statusCode(200);
        anybody()
                .get(path("/statistics"))
                .then()
                .body("seminars", equalTo(1))
                .body("seats", equalTo(2))
                .body("recorded", equalTo(2))
                .body("attended", equalTo(1))
                .body("candidates_trained", equalTo(1))
                .body("candidates_standing", equalTo(3));
        as(candidate).get(path("/of/" + candidate.candidacyId())).then().body("items.attended", equalTo(List.of(true)));
        refused(takes(campaign.candidate(), seminar), 409, "seminar-over");
        refused(records(registrar(), seminar, campaign.candidate(), true), 404, "seminar-no-seat");
    }

    @Test
    void lastSeatIsTakenOnce() {
        TestCandidate other = campaign.candidate();
        String seminar = announced(1);

        List<Integer> answers = Stream.of(candidate, other)
                .map(each -> CompletableFuture.supplyAsync(
                        () -> takes(each, seminar).extract().statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        anybody().get(path("/" + seminar)).then().body("registered", equalTo(1));
    }

    @Test
    void seatIsGivenBackBeforeTheSeminar() throws SQLException {
        String seminar = announced(1);
        takes(candidate, seminar).statusCode(200);
        refused(takes(campaign.candidate(), seminar), 409, "seminar-full");
        as(candidate).delete(seat(seminar, candidate)).then().statusCode(204);
        refused(as(candidate).delete(seat(seminar, candidate)), 404, "seminar-no-seat");
        takes(candidate, seminar).statusCode(200);
        begin(seminar);
        refused(as(candidate).delete(seat(seminar, candidate)), 409, "seminar-over");
    }

    @Test
    void seminarsAreHeldByRegistrarsOfTheTerritoryAndByOperators() {
        Map<String, Object> local = request(10);
        local.put("territory_id", KOKSHETAU);
        registrarOf(KOKSHETAU).body(local).post(path("")).then().statusCode(201);
        operator().body(request(10)).post(path("")).then().statusCode(201);
        refused(registrarOf(KOKSHETAU).body(request(10)).post(path("")), 403, "forbidden");
        refused(registrarOf(STEPNOGORSK).body(local).post(path("")), 403, "forbidden");
        refused(controller().body(local).post(path("")), 403, "forbidden");
        refused(as(candidate).body(local).post(path("")), 403, "forbidden");
        String seminar = announced(5);
        refused(registrarOf(STEPNOGORSK).get(path("/" + seminar + "/seats")), 403, "forbidden");
        refused(as(candidate).get(path("/" + seminar + "/seats")), 403, "forbidden");
        registrar().get(path("/" + seminar + "/seats")).then().body("items", hasSize(0));
        refused(records(registrarOf(KOKSHETAU), seminar, candidate, true), 403, "forbidden");
        refused(records(as(candidate), seminar, candidate, true), 403, "forbidden");
        refused(registrarOf(KOKSHETAU).header("If-Match", "*").post(path("/" + seminar + "/cancel")), 403, "forbidden");
    }

    @Test
    void seatsAreTheCandidatesOwn() {
        TestCandidate other = campaign.candidate();
        String seminar = announced(5);
        refused(as(other).put(seat(seminar, candidate)), 404, "not-found");
        refused(anybody().put(seat(seminar, candidate)), 401, "unauthorized");
        takes(candidate, seminar).statusCode(200);
        refused(as(other).delete(seat(seminar, candidate)), 404, "not-found");
        refused(as(other).get(path("/of/" + candidate.candidacyId())), 404, "not-found");
        refused(registrarOf(STEPNOGORSK).get(path("/of/" + candidate.candidacyId())), 404, "not-found");
        registrarOf(KOKSHETAU)
                .get(path("/of/" + candidate.candidacyId()))
                .then()
                .body("items", hasSize(1));
        refused(
                as(candidate).put(path("/" + UUID.randomUUID() + "/seats/" + candidate.candidacyId())),
                404,
                "not-found");
    }

    @Test
    void seminarOfAnotherTerritoryHasNoSeatForTheCandidate() {
        Map<String, Object> request = request(5);
        request.put("territory_id", STEPNOGORSK);
        String seminar = registrar()
                .body(request)
                .post(path(""))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        refused(takes(candidate, seminar), 422, "campaign-other-territory");
    }

    @Test
    void cancelledSeminarTakesNobody() {
        String seminar = announced(5);
        refused(registrar().post(path("/" + seminar + "/cancel")), 428, "precondition-required");
        registrar()
                .header("If-Match", "\"1\"")
                .post(path("/" + seminar + "/cancel"))
                .then()
                .statusCode(200);
        refused(takes(candidate, seminar), 409, "seminar-over");
    }

    @Test
    void announcingIsSafeToRepeat() {
        Map<String, Object> request = request(5);
        String first = registrar()
                .header("Idempotency-Key", "s1")
                .body(request)
                .post(path(""))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        registrar()
                .header("Idempotency-Key", "s1")
                .body(request)
                .post(path(""))
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
        anybody().get(path("")).then().body("items", hasSize(1));
        refused(registrar().body(request(0)).post(path("")), 400, "invalid-request");
        request.put("starts_at", Instant.now().minusSeconds(60).toString());
        refused(registrar().body(request).post(path("")), 400, "invalid-request");
    }

    private String path(String rest) {
        return campaign.path("/seminars" + rest);
    }

    private String seat(String seminar, TestCandidate of) {
        return path("/" + seminar + "/seats/" + of.candidacyId());
    }

    private static Map<String, Object> request(int capacity) {
        return new HashMap<>(Map.of(
                "topic",
                text("Speaking"),
                "place",
                "Hall 1",
                "starts_at",
                Instant.now().plusSeconds(3600).toString(),
                "capacity",
                capacity));
    }

    private String announced(int capacity) {
        return registrar()
                .body(request(capacity))
                .post(path(""))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void begin(String seminar) throws SQLException {
        TestDatabase.update(
                "update seminar set starts_at = now() - interval '1 minute' where id = cast(? as uuid)", seminar);
    }

    private ValidatableResponse takes(TestCandidate who, String seminar) {
        return as(who).put(seat(seminar, who)).then();
    }

    private ValidatableResponse records(RequestSpecification as, String seminar, TestCandidate who, boolean attended) {
        return as.body(Map.of("attended", attended))
                .put(path("/" + seminar + "/attendance/" + who.candidacyId()))
                .then();
    }
}
