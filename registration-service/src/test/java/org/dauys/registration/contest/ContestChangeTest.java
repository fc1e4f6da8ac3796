package org.dauys.registration.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dauys.registration.scenario.Officials.anybody;
import static org.dauys.registration.scenario.Officials.operator;
import static org.dauys.registration.scenario.Officials.registrar;
import static org.dauys.registration.scenario.Officials.registrarOf;
import static org.dauys.registration.scenario.Refusals.refused;
import static org.dauys.registration.scenario.TestPrimary.AKMOLA;
import static org.dauys.registration.scenario.TestPrimary.KOKSHETAU;
import static org.dauys.registration.scenario.TestPrimary.STEPNOGORSK;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.dauys.kit.problem.ProblemMessages;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.registration.scenario.TestCandidate;
import org.dauys.registration.scenario.TestPrimary;
import org.dauys.registration.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class ContestChangeTest {

    @Inject
    ProblemMessages messages;

    private TestPrimary primary;
    private String contest;

    @BeforeEach
    void primaryWithContest() {
        primary = TestPrimary.nominating();
        contest = primary.contest("local", KOKSHETAU);
    }

    @Test
    void untilAnybodyAppliesEverythingChangesAndWhatItWasIsKept() throws SQLException {
        Map<String, Object> other = with(Map.of(
                "level", "regional", "territory_id", AKMOLA, "seats", 3, "max", 3, "blank", false, "min_age", 25));

        change(registrar(), "\"1\"", other)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("seats", equalTo(3))
                .body("blank", equalTo(false));
        change(operator(), "\"2\"", with(Map.of("title", TestPrimary.text("Renamed"))))
                .statusCode(200);

        anybody().get(path("")).then().header("ETag", "\"3\"").body("title.kk", equalTo("Renamed kk"));
        anybody()
                .get(primary.path("/contests"))
                .then()
                .body("items.version", equalTo(List.of(3)))
                .body("items.seats", equalTo(List.of(1)));
        String next = anybody()
                .get(path("/history?limit=2"))
                .then()
                .statusCode(200)
                .body("items.act", equalTo(List.of("ADDED", "CHANGED")))
                .body("items.contest.seats", equalTo(List.of(1, 3)))
                .body("items[1].contest.territory_id", equalTo(AKMOLA))
                .body("items[1].contest.min_age", equalTo(25))
                .extract()
                .path("next");
        anybody().get(path("/history?cursor=" + next)).then().body("items.version", equalTo(List.of(3)));
        assertThat(TestDatabase.texts(
                        "select act || ' ' || coalesce(before ->> 'seats', '-') || ' ' || (after ->> 'seats')"
                                + " from audit_record where subject = ? order by id",
                        primary.id() + "/" + contest))
                .containsExactly("contest-added - 1", "contest-changed 1 3", "contest-changed 3 1");
    }

    @Test
    void whatPeopleAppliedForStaysAndHowItIsVotedOnDoesNot() {
        TestCandidate.woman(KOKSHETAU, contest).apply(primary);

        refused(change(registrar(), "\"1\"", with(Map.of("seats", 2))), 409, "contest-applied-for")
                .body("applications", equalTo(1));
        refused(change(registrar(), "\"1\"", with(Map.of("min_age", 40))), 409, "contest-applied-for");
        refused(change(registrar(), "\"1\"", with(Map.of("territory_id", AKMOLA))), 409, "contest-applied-for");
        refused(change(registrar(), "\"1\"", with(Map.of("level", "regional"))), 409, "contest-applied-for");
        change(registrar(), "\"1\"", with(Map.of("max", 1, "blank", false, "title", TestPrimary.text("Renamed"))))
                .statusCode(200)
                .body("max", equalTo(1));
        refused(delete(registrar(), "\"2\""), 409, "contest-applied-for");
    }

    @Test
    void aContestIsDeletedUnlessSomethingDependsOnItAndItsHistoryStays() {
        String regional = primary.contest("regional", AKMOLA);
        primary.freezeRollOf(KOKSHETAU);
        plan(contest, regional);
        refused(delete(registrar(), "\"1\""), 409, "contest-planned");
        refused(change(registrar(), "\"1\"", with(Map.of("territory_id", STEPNOGORSK))), 409, "contest-planned");
        plan(regional);
        refused(delete(registrar(), "\"7\""), 412, "stale");
        refused(registrar().delete(path("")).then(), 428, "precondition-required");
        refused(delete(registrarOf(AKMOLA), "\"1\""), 403, "forbidden");

        delete(registrar(), "\"1\"").statusCode(204);

        refused(anybody().get(path("")).then(), 404, "not-found");
        refused(delete(registrar(), "\"1\""), 404, "not-found");
        anybody().get(primary.path("/contests")).then().body("items.id", equalTo(List.of(regional)));
        primary.contest("local", KOKSHETAU);
        anybody()
                .get(path("/history"))
                .then()
                .body("items.act", equalTo(List.of("ADDED", "DELETED", "ADDED")))
                .body("items.findAll { it.contest == null }", hasSize(1));
        anybody().get(path("")).then().header("ETag", "\"3\"");
    }

    @Test
    void nothingChangesOnceRegistrationIsClosed() throws SQLException {
        TestDatabase.update("update primary_run set registration_closed_at = now() where id = ?", primary.id());

        refused(change(registrar(), "\"1\"", with(Map.of("blank", false))), 409, "registration-closed");
        refused(delete(registrar(), "\"1\""), 409, "registration-closed");
        anybody().get(path("")).then().body("blank", equalTo(true));
    }

    @Test
    void aChangeIsCheckedAsANewContestIs() {
        refused(change(registrar(), "\"1\"", with(Map.of("min", 3))), 422, "contest-marks");
        refused(change(registrar(), "\"1\"", with(Map.of("territory_id", "kz-nowhere"))), 422, "unknown-territory");
        refused(change(registrar(), "\"1\"", with(Map.of("seats", 0))), 400, "invalid-request");
        refused(change(registrar(), "\"1\"", with(Map.of("id", "another"))), 400, "invalid-request");
        refused(change(registrarOf(AKMOLA), "\"1\"", with(Map.of())), 403, "forbidden");
        refused(change(anybody(), "\"1\"", with(Map.of())), 401, "unauthorized");
        refused(change(registrar(), "\"2\"", with(Map.of())), 412, "stale");
        refused(registrar().body(with(Map.of())).put(path("")).then(), 428, "precondition-required");
    }

    @Test
    void nobodyAppliesForWhatIsBeingDeleted() {
        CompletableFuture<Integer> deleted = CompletableFuture.supplyAsync(
                () -> delete(registrar(), "\"1\"").extract().statusCode());
        CompletableFuture<Integer> applied = CompletableFuture.supplyAsync(() ->
                TestCandidate.woman(KOKSHETAU, contest).send(primary).extract().statusCode());

        boolean gone = deleted.join() == 204;
        assertThat(applied.join()).isEqualTo(gone ? 422 : 201);
        anybody().get(path("")).then().statusCode(gone ? 404 : 200);
    }

    @ParameterizedTest
    @EnumSource(ContestProblem.class)
    void everyProblemIsExplainedInThreeLanguages(ContestProblem problem) {
        assertThat(messages.covers(problem)).isTrue();
    }

    private void plan(String... contests) {
        registrar()
                .body(Map.of(
                        "items",
                        List.of(Map.of(
                                "name",
                                TestPrimary.text("Election"),
                                "territory_ids",
                                List.of(KOKSHETAU),
                                "contest_ids",
                                List.of(contests)))))
                .post(primary.path("/elections/plan"))
                .then()
                .statusCode(200);
    }

    /** The contest as it was added, but for these members. */
    private Map<String, Object> with(Map<String, Object> members) {
        Map<String, Object> body = new HashMap<>(TestPrimary.contestBody(contest, "local", KOKSHETAU, 1, 2));
        body.putAll(members);
        return body;
    }

    private ValidatableResponse change(RequestSpecification as, String ifMatch, Map<String, Object> body) {
        return as.header("If-Match", ifMatch).body(body).put(path("")).then();
    }

    private ValidatableResponse delete(RequestSpecification as, String ifMatch) {
        return as.header("If-Match", ifMatch).delete(path("")).then();
    }

    private String path(String rest) {
        return primary.path("/contests/" + contest + rest);
    }
}
