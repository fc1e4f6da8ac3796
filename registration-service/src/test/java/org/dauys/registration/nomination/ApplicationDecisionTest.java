package org.dauys.registration.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dauys.registration.scenario.Officials.anybody;
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
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.registration.scenario.Officials;
import org.dauys.registration.scenario.TestCandidate;
import org.dauys.registration.scenario.TestPrimary;
import org.dauys.registration.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who sees an application, and what a registrar makes of it. */
@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class ApplicationDecisionTest {

    private static final Map<String, Object> REGISTER = Map.of("decision", "REGISTER");

    private TestPrimary primary;
    private String local;
    private String other;

    @BeforeEach
    void primaryWithContests() {
        primary = TestPrimary.nominating();
        local = primary.contest("local", KOKSHETAU);
        other = primary.contest("local", STEPNOGORSK);
    }

    @Test
    void applicationIsThereForItsOwnerAndTheRegistrarsOfItsTerritoryOnly() {
        TestCandidate person = TestCandidate.woman(KOKSHETAU, local);
        person.apply(primary);
        String path = application(person);

        participant(person.account()).get(path).then().statusCode(200).body("state", equalTo("SUBMITTED"));
        registrarOf(AKMOLA).get(path).then().statusCode(200).header("ETag", "\"1\"");
        String stranger = UUID.randomUUID().toString();
        refused(participant(stranger).get(path).then(), 404, "not-found");
        refused(participant(stranger).post(path + "/withdraw").then(), 404, "not-found");
        refused(
                participant(stranger)
                        .header("If-Match", "\"1\"")
                        .body(person.request())
                        .put(path)
                        .then(),
                404,
                "not-found");
        refused(registrarOf(STEPNOGORSK).get(path).then(), 404, "not-found");
        registrarOf(STEPNOGORSK).get(primary.path("/applications")).then().body("items", hasSize(0));
        refused(
                registrarOf(STEPNOGORSK)
                        .get(primary.path("/applications?territory=" + KOKSHETAU))
                        .then(),
                403,
                "forbidden");
        refused(participant(stranger).get(primary.path("/applications")).then(), 403, "forbidden");
        participant(person.account())
                .get(primary.path("/applications/mine"))
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void decisionNeedsARegistrarOfTheTerritoryWhoKnowsTheVersion() {
        TestCandidate person = TestCandidate.woman(KOKSHETAU, local);
        person.apply(primary);
        String path = application(person) + "/decision";

        refused(registrar().body(REGISTER).post(path).then(), 428, "precondition-required");
        refused(person.decide(primary, "7", REGISTER), 412, "stale");
        refused(
                registrarOf(STEPNOGORSK)
                        .header("If-Match", "\"1\"")
                        .body(REGISTER)
                        .post(path)
                        .then(),
                403,
                "forbidden");
        refused(
                participant(person.account())
                        .header("If-Match", "\"1\"")
                        .body(REGISTER)
                        .post(path)
                        .then(),
                403,
                "forbidden");
        refused(person.decide(primary, "1", Map.of("decision", "REFUSE")), 400, "invalid-request");
        anybody().get(primary.path("/candidacies")).then().body("items", hasSize(0));

        person.decide(primary, "1", REGISTER).statusCode(200).body("registration_number", equalTo("1"));
        refused(person.decide(primary, "2", REGISTER), 409, "application-state");
    }

    @Test
    void nobodyDecidesOnTheOwnApplication() {
        String both = UUID.randomUUID().toString();
        TestCandidate person = TestCandidate.woman(KOKSHETAU, local);
        String id = participant(both)
                .body(person.request())
                .post(primary.path("/applications"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        refused(
                Officials.as(both, "registrar", "*")
                        .header("If-Match", "\"1\"")
                        .body(REGISTER)
                        .post(primary.path("/applications/" + id + "/decision"))
                        .then(),
                403,
                "same-person");
    }

    @Test
    void applicantWhoMeetsNotEveryRuleIsNotRegisteredButCanCorrect() {
        TestCandidate person = TestCandidate.born(LocalDate.of(2010, 2, 2), true, KOKSHETAU, local)
                .with("citizenship_years_resident", 9)
                .with("party_member", false)
                .with("declarations", Map.of("no_conviction", false, "no_corruption", false));
        person.apply(primary);

        refused(person.decide(primary, "1", REGISTER), 409, "not-eligible")
                .body("rules", equalTo(List.of("age", "residence", "conviction", "corruption", "membership")));
        person.decide(primary, "1", Map.of("decision", "CORRECT", "reason", "declarations"))
                .statusCode(200)
                .body("state", equalTo("CORRECTION"));

        TestCandidate corrected = person.again(KOKSHETAU, local)
                .with("citizenship_years_resident", 30)
                .with("party_member", true)
                .with("declarations", Map.of("no_conviction", true, "no_corruption", true));
        refused(correct(person, "\"1\"", corrected), 412, "stale");
        refused(correct(person, "\"2\"", TestCandidate.woman(KOKSHETAU, local)), 422, "iin-mismatch");
        correct(person, "\"2\"", corrected).statusCode(200).body("state", equalTo("SUBMITTED"));
        refused(correct(person, "\"3\"", corrected), 409, "application-state");
        // Nobody grows older by a correction.
        refused(person.decide(primary, "3", REGISTER), 409, "not-eligible").body("rules", equalTo(List.of("age")));
    }

    @Test
    void whoNamesTheIinOfAnotherPersonDoesNotKeepThemFromStanding() {
        TestCandidate impostor = TestCandidate.woman(KOKSHETAU, local);
        impostor.apply(primary);
        TestCandidate person = impostor.byAnother(STEPNOGORSK, other);
        person.apply(primary);

        registrar().get(application(person)).then().body("duplicates", equalTo(List.of(impostor.applicationId())));
        participant(person.account()).get(application(person)).then().body("duplicates", hasSize(0));
        person.registered(primary);
        refused(impostor.decide(primary, "1", REGISTER), 409, "person-stands");
        impostor.refused(primary, 1, "not the holder of this IIN");
        registrar().get(application(person)).then().body("duplicates", hasSize(0));
    }

    @Test
    void refusedApplicantMayApplyAgain() {
        TestCandidate person = TestCandidate.woman(KOKSHETAU, local);
        person.apply(primary);
        person.refused(primary, 1, "no evidence");

        refused(
                participant(person.account())
                        .post(application(person) + "/withdraw")
                        .then(),
                409,
                "application-state");
        person.again(KOKSHETAU, local).send(primary).statusCode(201);
    }

    @Test
    void withdrawalIsInTheTrailWithWhatItWasBefore() throws SQLException {
        TestCandidate submitted = TestCandidate.woman(KOKSHETAU, local);
        submitted.apply(primary);
        TestCandidate standing = primary.register(TestCandidate.woman(KOKSHETAU, local));
        for (TestCandidate person : List.of(submitted, standing)) {
            participant(person.account())
                    .post(application(person) + "/withdraw")
                    .then()
                    .statusCode(200);
        }

        assertThat(withdrawalOf(submitted)).containsExactly(submitted.account() + " {participant} SUBMITTED WITHDRAWN");
        assertThat(withdrawalOf(standing)).containsExactly(standing.account() + " {participant} REGISTERED WITHDRAWN");
    }

    private static List<String> withdrawalOf(TestCandidate person) throws SQLException {
        return TestDatabase.texts(
                "select concat_ws(' ', actor, actor_roles::text, before ->> 'state', after ->> 'state')"
                        + " from audit_record where act = 'application-withdrawn' and subject = ?",
                person.applicationId());
    }

    private ValidatableResponse correct(TestCandidate person, String ifMatch, TestCandidate corrected) {
        return participant(person.account())
                .header("If-Match", ifMatch)
                .body(corrected.request())
                .put(application(person))
                .then();
    }

    private String application(TestCandidate person) {
        return primary.path("/applications/" + person.applicationId());
    }
}
