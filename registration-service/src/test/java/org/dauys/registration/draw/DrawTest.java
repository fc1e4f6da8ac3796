package org.dauys.registration.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dauys.registration.scenario.Officials.anybody;
import static org.dauys.registration.scenario.Officials.controller;
import static org.dauys.registration.scenario.Officials.registrar;
import static org.dauys.registration.scenario.Officials.registrarOf;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.dauys.events.ballotpaper.DrawOrder;
import org.dauys.events.ballotpaper.DrawSeed;
import org.dauys.kit.problem.ProblemMessages;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.registration.scenario.Officials;
import org.dauys.registration.scenario.TestCandidate;
import org.dauys.registration.scenario.TestDraw;
import org.dauys.registration.scenario.TestDraw.Contributor;
import org.dauys.registration.scenario.TestPrimary;
import org.dauys.registration.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class DrawTest {

    @Inject
    ProblemMessages messages;

    private final Contributor first = contributor("registrar");
    private final Contributor second = contributor("controller");

    private TestPrimary primary;
    private String local;

    @BeforeEach
    void primaryWithContest() {
        primary = TestPrimary.nominating();
        local = primary.contest("local", KOKSHETAU);
    }

    @Test
    void anybodyCanRecomputeSeedAndOrder() {
        List<String> candidates = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            candidates.add(
                    primary.register(TestCandidate.woman(KOKSHETAU, local)).candidacyId());
        }
        primary.endNomination();
        TestDraw round = TestDraw.open(primary, "BALLOT");
        String one = round.commits(first);
        String two = round.commits(second);
        round.shown().body("contributions.contribution", equalTo(java.util.Arrays.asList(null, null)));
        round.seal().statusCode(200).body("state", equalTo("SEALED"));
        anybody()
                .get(round.path("/lots"))
                .then()
                .body("items.subject_id", equalTo(List.of(local)))
                .body("items[0].participants", hasSize(5));
        round.reveal(second, two).statusCode(200).body("state", equalTo("SEALED"));
        round.reveal(first, one).statusCode(200).body("state", equalTo("DRAWN"));

        String seed = DrawSeed.of(
                primary.id(), round.number(), List.of(first.contribution(), second.contribution()), Optional.empty());
        round.shown()
                .body("seed", equalTo(seed))
                .body("contributions.contribution", equalTo(List.of(first.contribution(), second.contribution())))
                .body("contributions.role", equalTo(List.of("registrar", "controller")));
        anybody()
                .get(primary.path("/draws/" + local))
                .then()
                .body("algorithm", equalTo("dauys-draw-1"))
                .body("seed", equalTo(seed))
                .body("round", equalTo(round.number()))
                .body("order", equalTo(DrawOrder.of(seed, local, candidates)));
        anybody().get(primary.path("/draws")).then().body("items.contest_id", equalTo(List.of(local)));
    }

    @Test
    void publicValueAnnouncedBeforehandGoesIntoTheSeed() {
        primary.endNomination();
        TestDraw round = TestDraw.open(
                primary, Map.of("kind", "BALLOT", "reveal_seconds", 600, "public_source", "Lottery of 20 September"));
        String one = round.commits(first);
        String two = round.commits(second);
        round.seal().statusCode(200);
        round.reveal(first, one).statusCode(200);
        refused(value(round, "4 8 15"), 409, "draw-round-state");
        round.reveal(second, two).statusCode(200).body("state", equalTo("SEALED"));
        refused(TestCandidate.woman(KOKSHETAU, local).send(primary), 409, "nomination-closed");

        value(round, "4 8 15").statusCode(200).body("state", equalTo("DRAWN"));

        String seed = DrawSeed.of(
                primary.id(),
                round.number(),
                List.of(first.contribution(), second.contribution()),
                Optional.of("4 8 15"));
        value(round, "4 8 15").statusCode(200).body("seed", equalTo(seed));
        refused(value(round, "4 8 16"), 409, "draw-round-state");
    }

    @Test
    void orderIsDrawnOnceAndForEver() {
        primary.register(TestCandidate.woman(KOKSHETAU, local));
        primary.draw("seed");

        TestDraw again = TestDraw.open(primary, "BALLOT");
        again.commits(first);
        again.commits(second);
        refused(again.seal(), 409, "draw-made");
        for (String change : List.of(
                "update draw set seed = 'other' where primary_id = ?",
                "update draw_round set seed = 'other' where primary_id = ? and state = 'DRAWN'",
                "update draw_lot set participants = '{}' where primary_id = ?",
                "update draw_contribution set commitment = repeat('a', 64) where primary_id = ? and round = 1",
                "delete from draw_contribution where primary_id = ?")) {
            assertThatThrownBy(() -> TestDatabase.update(change, primary.id()))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("never changed");
        }
    }

    @Test
    void nobodyJoinsAContestWhoseParticipantsAreFixed() throws SQLException {
        TestCandidate late = TestCandidate.woman(KOKSHETAU, local);
        primary.endNomination();
        TestDraw round = TestDraw.open(primary, "BALLOT");
        round.commits(first);
        round.commits(second);
        round.seal().statusCode(200);
        reopenNomination();

        refused(late.send(primary), 409, "draw-made");
        expire(round);
        late.apply(primary);
    }

    @Test
    void contestThatIsAddedLaterIsDrawnLater() {
        primary.draw("first");
        String regional = primary.contest("regional", AKMOLA);

        TestDraw.of(primary, "BALLOT", "second");
        anybody().get(primary.path("/draws/" + regional)).then().body("round", equalTo(2));
        anybody().get(primary.path("/draws/" + local)).then().body("round", equalTo(1));
    }

    @Test
    void drawWaitsForTheEndOfNominationAndForEveryDecision() {
        TestCandidate.woman(KOKSHETAU, local).apply(primary);
        TestDraw round = TestDraw.open(primary, "BALLOT");
        round.commits(first);
        round.commits(second);

        refused(round.seal(), 409, "draw-nomination-open");
        primary.endNomination();
        refused(round.seal(), 409, "applications-undecided").body("undecided", equalTo(1));
        anybody().get(primary.path("/draws/" + local)).then().statusCode(404);
    }

    @Test
    void seedTakesTwoPeople() {
        primary.endNomination();
        TestDraw round = TestDraw.open(primary, "BALLOT");
        round.commits(first);
        refused(round.seal(), 409, "draw-commitments-missing");
        refused(
                round.commit(new Contributor(first.account(), "controller", "ab".repeat(32))),
                409,
                "draw-committed-already");
        refused(
                round.commit(new Contributor(UUID.randomUUID().toString(), "controller", first.contribution())),
                409,
                "draw-committed-already");
        round.commit(first).statusCode(201).body("contributions", hasSize(1));

        String person = UUID.randomUUID().toString();
        Officials.accountOf(person, "controller")
                .body(Map.of("commitment", contributor("x").commitment()))
                .post(round.path("/commitments"))
                .then()
                .statusCode(201);
        refused(
                Officials.accountOf(person, "registrar")
                        .body(Map.of("commitment", contributor("x").commitment()))
                        .post(round.path("/commitments"))
                        .then(),
                409,
                "draw-committed-already");
    }

    @Test
    void nothingIsRevealedBeforeTheSealingAndNothingCommittedAfterIt() {
        primary.endNomination();
        TestDraw round = TestDraw.open(primary, "BALLOT");
        String one = round.commits(first);
        String two = round.commits(second);
        refused(round.reveal(first, one), 409, "draw-round-state");
        round.seal().statusCode(200);
        refused(round.seal(), 409, "draw-round-state");
        refused(round.commit(contributor("operator")), 409, "draw-round-state");
        refused(giveUp(round, registrar()), 409, "draw-round-state");

        refused(round.reveal(first, two), 404, "not-found");
        refused(
                round.reveal(new Contributor(first.account(), "registrar", "cd".repeat(32)), one),
                422,
                "draw-contribution-wrong");
        round.reveal(first, one).statusCode(200);
        round.reveal(first, one).statusCode(200).body("state", equalTo("SEALED"));
    }

    @Test
    void roundIsVoidIfSomebodyDoesNotRevealAndThatPersonContributesNoMore() throws SQLException {
        primary.endNomination();
        TestDraw round = TestDraw.open(primary, "BALLOT");
        String one = round.commits(first);
        String two = round.commits(second);
        round.seal().statusCode(200);
        round.reveal(first, one).statusCode(200);
        expire(round);

        round.shown().body("state", equalTo("VOID")).body("void_reason", equalTo("not-revealed"));
        refused(round.reveal(second, two), 409, "draw-reveal-late");
        anybody().get(primary.path("/draws/" + local)).then().statusCode(404);
        TestDraw next = TestDraw.open(primary, "BALLOT");
        refused(
                next.commit(new Contributor(second.account(), "controller", "ef".repeat(32))),
                403,
                "draw-did-not-reveal");
        next.commits(new Contributor(first.account(), "registrar", "12".repeat(32)));
        anybody().get(primary.path("/draw-rounds")).then().body("items.state", equalTo(List.of("VOID", "OPEN")));
    }

    @Test
    void oneRoundOfAKindIsHeldAtATime() {
        TestDraw round = TestDraw.open(primary, "BALLOT");
        refused(
                registrar()
                        .body(Map.of("kind", "BALLOT", "reveal_seconds", 60))
                        .post(primary.path("/draw-rounds"))
                        .then(),
                409,
                "draw-round-under-way");
        giveUp(round, registrar()).statusCode(200).body("state", equalTo("VOID"));
        assertThat(TestDraw.open(primary, "BALLOT").number()).isEqualTo(2);
    }

    @Test
    void openingIsSafeToRepeat() {
        RequestSpecification operator = Officials.operator().header("Idempotency-Key", "k1");
        Map<String, Object> request = Map.of("kind", "BALLOT", "reveal_seconds", 60);
        operator.body(request)
                .post(primary.path("/draw-rounds"))
                .then()
                .statusCode(201)
                .body("number", equalTo(1));
        operator.body(request)
                .post(primary.path("/draw-rounds"))
                .then()
                .statusCode(201)
                .body("number", equalTo(1));
    }

    @Test
    void twoWhoRevealAtOnceDrawOnce() {
        primary.endNomination();
        TestDraw round = TestDraw.open(primary, "BALLOT");
        String one = round.commits(first);
        String two = round.commits(second);
        round.seal().statusCode(200);

        Stream.of(
                        CompletableFuture.supplyAsync(
                                () -> round.reveal(first, one).extract().statusCode()),
                        CompletableFuture.supplyAsync(
                                () -> round.reveal(second, two).extract().statusCode()))
                .map(CompletableFuture::join)
                .toList()
                .forEach(status -> assertThat(status).isEqualTo(200));
        round.shown().body("state", equalTo("DRAWN"));
    }

    @Test
    void drawsAreForOfficialsOfTheWholeCountry() {
        TestDraw round = TestDraw.open(primary, "BALLOT");
        Map<String, Object> open = Map.of("kind", "DEBATE", "reveal_seconds", 60);
        refused(
                registrarOf(STEPNOGORSK)
                        .body(open)
                        .post(primary.path("/draw-rounds"))
                        .then(),
                403,
                "forbidden");
        refused(controller().body(open).post(primary.path("/draw-rounds")).then(), 403, "forbidden");
        refused(anybody().body(open).post(primary.path("/draw-rounds")).then(), 401, "unauthorized");
        refused(controller().post(round.path("/seal")).then(), 403, "forbidden");
        refused(registrarOf(STEPNOGORSK).post(round.path("/seal")).then(), 403, "forbidden");
        refused(giveUp(round, controller()), 403, "forbidden");
        for (RequestSpecification stranger : List.of(
                registrarOf(STEPNOGORSK),
                Officials.secretaryOf("*"),
                Officials.participant(UUID.randomUUID().toString()))) {
            refused(
                    stranger.body(Map.of("commitment", first.commitment()))
                            .post(round.path("/commitments"))
                            .then(),
                    403,
                    "forbidden");
        }
        refused(
                Officials.secretaryOf("*")
                        .body(Map.of("contribution", first.contribution()))
                        .post(round.path("/commitments/" + UUID.randomUUID() + "/reveal"))
                        .then(),
                403,
                "forbidden");
        refused(
                Officials.secretaryOf("*")
                        .body(Map.of("value", "1"))
                        .post(round.path("/public-value"))
                        .then(),
                403,
                "forbidden");
        refused(
                registrar()
                        .body(Map.of("kind", "BALLOT", "reveal_seconds", 1))
                        .post(primary.path("/draw-rounds"))
                        .then(),
                400,
                "invalid-request");
        refused(
                registrar()
                        .body(Map.of("commitment", "no hash"))
                        .post(round.path("/commitments"))
                        .then(),
                400,
                "invalid-request");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        refused(anybody().get(primary.path("/draw-rounds/7")).then(), 404, "not-found");
        refused(anybody().get(primary.path("/draw-rounds/7/lots")).then(), 404, "not-found");
        refused(anybody().get("/api/registration/primaries/none/draw-rounds").then(), 404, "not-found");
        refused(anybody().get("/api/registration/primaries/none/draws").then(), 404, "not-found");
        refused(registrar().post(primary.path("/draw-rounds/7/seal")).then(), 404, "not-found");
    }

    @Test
    void withoutContestsThereIsNothingToDraw() {
        primary = TestPrimary.nominating();
        primary.endNomination();
        TestDraw round = TestDraw.open(primary, "BALLOT");
        round.commits(first);
        round.commits(second);

        refused(round.seal(), 409, "nothing-to-draw");
    }

    @ParameterizedTest
    @EnumSource(DrawProblem.class)
    void everyProblemIsExplainedInThreeLanguages(DrawProblem problem) {
        assertThat(messages.covers(problem)).isTrue();
    }

    private static Contributor contributor(String role) {
        return Contributor.of(role, UUID.randomUUID().toString());
    }

    private void expire(TestDraw round) throws SQLException {
        TestDatabase.update(
                "update draw_round set reveal_by = now() - interval '1 second' where primary_id = ? and number = ?",
                primary.id(),
                round.number());
    }

    private void reopenNomination() {
        var calendar = anybody().get(primary.path("/calendar"));
        List<Map<String, Object>> phases = calendar.jsonPath().getList("phases");
        phases.stream()
                .filter(phase -> phase.get("name").equals("NOMINATION"))
                .forEach(phase -> phase.put("closes", "2199-01-01T00:00:00Z"));
        Officials.operator()
                .header("If-Match", calendar.header("ETag"))
                .body(Map.of("phases", phases, "reason", TestPrimary.text("Again"), "decision_number", "13"))
                .put(primary.path("/calendar"))
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse giveUp(TestDraw round, RequestSpecification as) {
        return as.body(Map.of("reason", "opened by mistake"))
                .post(round.path("/give-up"))
                .then();
    }

    private static ValidatableResponse value(TestDraw round, String value) {
        return controller()
                .body(Map.of("value", value))
                .post(round.path("/public-value"))
                .then();
    }

    private static ValidatableResponse refused(ValidatableResponse answer, int status, String slug) {
        return answer.statusCode(status).body("type", equalTo("https://dauys.org/problems/" + slug));
    }
}
