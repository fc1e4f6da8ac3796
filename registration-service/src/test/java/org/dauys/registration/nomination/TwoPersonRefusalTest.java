package org.dauys.registration.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dauys.registration.scenario.Officials.controller;
import static org.dauys.registration.scenario.Officials.controllerOf;
import static org.dauys.registration.scenario.Officials.participant;
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
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.dauys.kit.security.Roles;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.registration.scenario.Officials;
import org.dauys.registration.scenario.TestCandidate;
import org.dauys.registration.scenario.TestPrimary;
import org.dauys.registration.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody is refused, or taken up again, by one person. */
@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class TwoPersonRefusalTest {

    private static final Map<String, Object> REFUSE = Map.of("decision", "REFUSE", "reason", "no evidence");
    private static final Map<String, Object> REGISTER = Map.of("decision", "REGISTER");

    private TestPrimary primary;
    private String local;
    private TestCandidate person;

    @BeforeEach
    void applied() {
        primary = TestPrimary.nominating();
        local = primary.contest("local", KOKSHETAU);
        person = TestCandidate.woman(KOKSHETAU, local);
        person.apply(primary);
    }

    @Test
    void proposalChangesNothingUntilAnotherPersonConfirms() {
        person.decide(primary, "1", REFUSE)
                .statusCode(200)
                .body("state", equalTo("SUBMITTED"))
                .body("waiting", equalTo(true));

        registrar().get(path("")).then().body("proposal.act", equalTo("REFUSE")).body("proposal.own", equalTo(true));
        ValidatableResponse own = participant(person.account()).get(path("")).then();
        own.body("state", equalTo("SUBMITTED")).body("proposal", equalTo(null));
        participant(person.account()).get(path("/history")).then().body("decisions", hasSize(0));
        refused(person.decide(primary, "2", REGISTER), 409, "second-signature-waited-for");
        refused(person.decide(primary, "2", REFUSE), 409, "second-signature-waited-for");

        refused(sign(registrar(), "/confirm", 2), 403, "same-person");
        refused(sign(controllerOf(STEPNOGORSK), "/confirm", 2), 403, "forbidden");
        refused(sign(participant(person.account()), "/confirm", 2), 403, "forbidden");
        refused(sign(controller(), "/confirm", 1), 412, "stale");
        sign(registrarOf(AKMOLA), "/confirm", 2).statusCode(200).body("state", equalTo("REFUSED"));
        participant(person.account())
                .get(path("/history"))
                .then()
                .body("decisions.step", equalTo(List.of("REFUSED")))
                .body("decisions[0].reason", equalTo("no evidence"))
                .body("decisions[0].decided_by", equalTo(null));
        registrar()
                .get(path("/history"))
                .then()
                .body("decisions.step", equalTo(List.of("REFUSAL_PROPOSED", "REFUSED")));
    }

    @Test
    void twoAccountsOfOnePersonAreOnePerson() {
        String one = "person-" + person.applicationId();
        decide(Officials.accountOf(one, Roles.REGISTRAR), 1, REFUSE).statusCode(200);

        refused(sign(Officials.accountOf(one, Roles.CONTROLLER), "/confirm", 2), 403, "same-person");
    }

    @Test
    void whatIsSentBackIsUndecidedAgain() {
        person.decide(primary, "1", REFUSE).statusCode(200);

        refused(sign(controller(), "/send-back", 2), 400, "invalid-request");
        sign(controller().body(Map.of("reason", "the certificate is there")), "/send-back", 2)
                .statusCode(200)
                .body("waiting", equalTo(false));
        refused(sign(controller(), "/confirm", 3), 409, "nothing-to-sign");
        person.decide(primary, "3", REGISTER).statusCode(200).body("registration_number", equalTo("1"));
    }

    @Test
    void refusalIsReversedByTwoPeople() throws SQLException {
        person.refused(primary, 1, "no evidence");
        Map<String, Object> reinstate = Map.of("decision", "REINSTATE", "reason", "the appeal was right");

        person.decide(primary, "3", reinstate).statusCode(200).body("state", equalTo("REFUSED"));
        refused(sign(registrar(), "/confirm", 4), 403, "same-person");
        sign(controller(), "/confirm", 4).statusCode(200).body("state", equalTo("SUBMITTED"));
        person.decide(primary, "5", REGISTER).statusCode(200);
        assertThat(TestDatabase.texts(
                        "select details ->> 'step' from audit_record where subject = ? and act = 'application-decided' order by id",
                        person.applicationId()))
                .containsExactly("REFUSAL_PROPOSED", "REFUSED", "REINSTATEMENT_PROPOSED", "REINSTATED", "REGISTERED");
    }

    @Test
    void whoHasAppliedAgainIsNotReinstated() {
        person.refused(primary, 1, "no evidence");
        person.again(KOKSHETAU, local).send(primary).statusCode(201);
        person.decide(primary, "3", Map.of("decision", "REINSTATE", "reason", "after all"))
                .statusCode(200);

        refused(sign(controller(), "/confirm", 4), 409, "already-applied");
    }

    @Test
    void withdrawalMakesTheProposalLapse() {
        person.decide(primary, "1", REFUSE).statusCode(200);

        participant(person.account()).post(path("/withdraw")).then().statusCode(200);
        refused(sign(controller(), "/confirm", 3), 409, "nothing-to-sign");
    }

    @Test
    void ofTwoWhoDecideAtOnceOneIsLate() {
        List<CompletableFuture<Integer>> answers = Stream.of(REGISTER, REFUSE, REGISTER, REFUSE)
                .map(decision -> CompletableFuture.supplyAsync(
                        () -> decide(registrarOf(AKMOLA), 1, decision).extract().statusCode()))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join))
                .containsOnlyOnce(200)
                .allMatch(status -> status == 200 || status == 412 || status == 409);
    }

    @Test
    void ofTwoWhoConfirmAndSendBackAtOnceOneIsLate() {
        person.decide(primary, "1", REFUSE).statusCode(200);
        List<CompletableFuture<Integer>> answers = Stream.of("/confirm", "/send-back", "/confirm")
                .map(act ->
                        CompletableFuture.supplyAsync(() -> sign(controller().body(Map.of("reason", "r")), act, 2)
                                .extract()
                                .statusCode()))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join)).containsOnlyOnce(200);
    }

    private ValidatableResponse decide(RequestSpecification official, int version, Map<String, Object> decision) {
        return official.header("If-Match", "\"" + version + "\"")
                .body(decision)
                .post(path("/decision"))
                .then();
    }

    private ValidatableResponse sign(RequestSpecification official, String act, int version) {
        return official.header("If-Match", "\"" + version + "\"")
                .post(path("/proposal" + act))
                .then();
    }

    private String path(String rest) {
        return primary.path("/applications/" + person.applicationId() + rest);
    }
}
