package org.dauys.registration.supplement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dauys.registration.scenario.Officials.anybody;
import static org.dauys.registration.scenario.Officials.as;
import static org.dauys.registration.scenario.Officials.controller;
import static org.dauys.registration.scenario.Officials.controllerOf;
import static org.dauys.registration.scenario.Officials.operator;
import static org.dauys.registration.scenario.Officials.registrar;
import static org.dauys.registration.scenario.Officials.registrarOf;
import static org.dauys.registration.scenario.TestPrimary.KOKSHETAU;
import static org.dauys.registration.scenario.TestPrimary.STEPNOGORSK;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.dauys.events.Topic;
import org.dauys.events.ballotpaper.BallotPaperPublished;
import org.dauys.kit.security.Roles;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.registration.scenario.CredentialDatabase;
import org.dauys.registration.scenario.FreshIin;
import org.dauys.registration.scenario.KafkaReader;
import org.dauys.registration.scenario.Officials;
import org.dauys.registration.scenario.TestCandidate;
import org.dauys.registration.scenario.TestPrimary;
import org.dauys.registration.testing.DemoPhone;
import org.dauys.registration.testing.TestDatabase;
import org.dauys.registration.testing.TestLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class SupplementTest {

    private TestPrimary primary;
    private String regular;

    @BeforeEach
    void aClosedRegistration() {
        primary = TestPrimary.nominating();
        String local = primary.contest("local", KOKSHETAU);
        primary.register(TestCandidate.woman(KOKSHETAU, local));
        primary.register(TestCandidate.woman(KOKSHETAU, local));
        primary.freezeRollOf(KOKSHETAU);
        primary.draw("seed");
        regular = primary.close().get(0);
    }

    @Test
    void lateVotersGetTheSamePaperInAnElectionOfTheirOwn() throws SQLException {
        String roll = open();
        UUID first = admit(roll, KOKSHETAU);
        UUID second = admit(roll, KOKSHETAU);
        UUID alone = admit(roll, STEPNOGORSK);
        propose(registrar(), roll).statusCode(200).body("state", equalTo("PROPOSED"));
        refused(
                entry(registrar(), roll, FreshIin.of(LocalDate.of(1980, 1, 1), true), KOKSHETAU),
                409,
                "supplement-state");
        refused(sign(as(Officials.REGISTRAR_ID, Roles.CONTROLLER, "*"), roll), 403, "same-person");
        refused(sign(controllerOf("kz-akmola"), roll), 403, "forbidden");
        refused(sign(registrar(), roll), 403, "forbidden");
        ValidatableResponse frozen = sign(controller(), roll)
                .statusCode(200)
                .body("roll.state", equalTo("FROZEN"))
                .body("roll.members", equalTo(3))
                .body("paper_only", contains(STEPNOGORSK));
        List<String> elections = frozen.extract().path("elections");
        assertThat(elections).hasSize(1).doesNotContain(regular);
        anybody()
                .get(primary.path("/supplementary-rolls"))
                .then()
                .body("items[0].sha256.length()", equalTo(64))
                .body("items[0].number", equalTo(1));

        assertThat(paper(elections.get(0))).isEqualTo(paper(regular).replace(regular, elections.get(0)));
        assertThat(CredentialDatabase.stateSeenBy(elections.get(0))).isEqualTo("CREDENTIALS_WANTED");
        CredentialDatabase.publishList(elections.get(0), 2);
        assertThat(KafkaReader.messages(Topic.BALLOT_PAPERS, elections.get(0), BallotPaperPublished.class, 1))
                .extracting(BallotPaperPublished::electorate)
                .containsExactly(2);
        assertThatThe(first).votesIn(elections.get(0));
        assertThatThe(second).votesIn(elections.get(0));
        assertThat(TestDatabase.texts(
                        "select member_id::text from electorate where primary_id = ? and supplementary_roll is not null",
                        primary.id()))
                .containsExactlyInAnyOrder(first.toString(), second.toString(), alone.toString());
        nothingOfAFrozenRollChanges(roll, first);
    }

    private record Voter(UUID member, String primary, String regular) {

        void votesIn(String election) {
            Instant closes = Instant.now().plusSeconds(3600);
            TestLog.announce(election, primary, KOKSHETAU, 1, closes);
            TestLog.announce(regular, primary, KOKSHETAU, 1, closes);
            Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> as(
                            member.toString(), Roles.MEMBER, "*")
                    .get("/api/me/elections")
                    .then()
                    .statusCode(200)
                    .body("items.uuid", hasItem(election))
                    .body("items.uuid", not(hasItem(regular))));
        }
    }

    private Voter assertThatThe(UUID member) {
        return new Voter(member, primary.id(), regular);
    }

    private void nothingOfAFrozenRollChanges(String roll, UUID member) {
        refused(
                entry(registrar(), roll, FreshIin.of(LocalDate.of(1980, 1, 1), true), KOKSHETAU),
                409,
                "supplement-state");
        refused(
                registrar()
                        .delete(primary.path("/supplementary-rolls/" + roll + "/entries/" + member))
                        .then(),
                409,
                "supplement-state");
        refused(sign(controller(), roll), 409, "supplement-state");
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> TestDatabase.update("delete from late_voter where member_id = ?", member))
                .hasMessageContaining("frozen");
    }

    @Test
    void nobodyVotesTwice() throws SQLException {
        String roll = open();
        String onRoll = TestDatabase.text(
                "select m.iin from frozen_voter v join member m on m.id = v.member_id where v.primary_id = ?",
                primary.id());
        refused(entry(registrar(), roll, onRoll, KOKSHETAU), 409, "votes-already");
        String late = FreshIin.of(LocalDate.of(1980, 1, 1), true);
        entry(registrar(), roll, late, KOKSHETAU).statusCode(201);
        refused(entry(registrar(), roll, late, STEPNOGORSK), 409, "votes-already");
    }

    @Test
    void entriesAreCheckedAndOfTheRegistrarsTerritory() {
        String roll = open();
        String iin = FreshIin.of(LocalDate.of(1980, 1, 1), true);
        refused(entry(registrarOf("kz-almaty"), roll, iin, KOKSHETAU), 403, "forbidden");
        refused(entry(controller(), roll, iin, KOKSHETAU), 403, "forbidden");
        refused(entry(registrar(), roll, "000000000000", KOKSHETAU), 422, "late-line-refused");
        refused(entry(registrar(), roll, iin, "kz-akmola"), 422, "late-line-refused");
        UUID member = UUID.fromString(entry(registrarOf("kz-akmola"), roll, iin, KOKSHETAU)
                .statusCode(201)
                .extract()
                .path("member_id"));
        String path = primary.path("/supplementary-rolls/" + roll + "/entries/" + member);
        registrarOf("kz-almaty").delete(path).then().statusCode(404);
        registrarOf("kz-akmola").delete(path).then().statusCode(204);
        refused(propose(registrar(), roll), 409, "supplement-state");
        refused(propose(registrarOf("kz-akmola"), roll), 403, "forbidden");
    }

    @Test
    void oneRollIsOpenAtATimeAndNoneBeforeTheClose() {
        open();
        String path = primary.path("/supplementary-rolls");
        refused(registrar().post(path).then(), 409, "supplement-exists");
        refused(registrarOf("kz-akmola").post(path).then(), 403, "forbidden");
        refused(operator().post(path).then(), 403, "forbidden");
        anybody().post(path).then().statusCode(401);
        refused(
                registrar()
                        .post(TestPrimary.nominating().path("/supplementary-rolls"))
                        .then(),
                409,
                "registration-not-closed");
    }

    private String open() {
        return registrar()
                .post(primary.path("/supplementary-rolls"))
                .then()
                .statusCode(201)
                .body("state", equalTo("OPEN"))
                .extract()
                .path("id");
    }

    private UUID admit(String roll, String territory) {
        return UUID.fromString(entry(registrar(), roll, FreshIin.of(LocalDate.of(1980, 1, 1), true), territory)
                .statusCode(201)
                .extract()
                .path("member_id"));
    }

    private ValidatableResponse entry(RequestSpecification who, String roll, String iin, String territory) {
        Map<String, Object> body = new HashMap<>();
        body.put("iin", iin);
        body.put("last_name", "Ахметова");
        body.put("first_name", "Айгерим");
        body.put("phone", DemoPhone.fresh());
        body.put("territory_id", territory);
        body.put("ppo_code", "PPO-1");
        body.put("joined_on", "2020-01-01");
        body.put("basis", "decision 12");
        return who.body(body)
                .post(primary.path("/supplementary-rolls/" + roll + "/entries"))
                .then();
    }

    private ValidatableResponse propose(RequestSpecification who, String roll) {
        return who.post(primary.path("/supplementary-rolls/" + roll + "/freeze"))
                .then();
    }

    private ValidatableResponse sign(RequestSpecification who, String roll) {
        return who.post(primary.path("/supplementary-rolls/" + roll + "/countersign"))
                .then();
    }

    private static String paper(String uuid) {
        return anybody()
                .get("/api/registration/elections/" + uuid + "/ballot-paper")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static ValidatableResponse refused(ValidatableResponse answer, int status, String slug) {
        return answer.statusCode(status).body("type", equalTo("https://dauys.org/problems/" + slug));
    }
}
