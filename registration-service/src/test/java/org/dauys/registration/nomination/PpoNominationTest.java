package org.dauys.registration.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dauys.registration.scenario.Officials.registrar;
import static org.dauys.registration.scenario.Refusals.refused;
import static org.dauys.registration.scenario.TestPrimary.KOKSHETAU;
import static org.dauys.registration.scenario.TestPrimary.STEPNOGORSK;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dauys.kit.security.Roles;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.registration.account.Account;
import org.dauys.registration.account.AccountKind;
import org.dauys.registration.candidacy.CandidateRole;
import org.dauys.registration.login.PersonKeys;
import org.dauys.registration.person.Phone;
import org.dauys.registration.scenario.Officials;
import org.dauys.registration.scenario.TestCandidate;
import org.dauys.registration.scenario.TestPrimary;
import org.dauys.registration.testing.DemoPhone;
import org.dauys.registration.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nominations by primary party organisations, and whose they are. */
@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class PpoNominationTest {

    private static final Map<String, Object> REGISTER = Map.of("decision", "REGISTER");

    @Inject
    CandidateRole candidateRole;

    @Inject
    PersonKeys persons;

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
    void nominationIsTheNomineesOnceItIsRegistered() throws SQLException {
        TestCandidate person = nominee();
        String phone = DemoPhone.fresh();
        String secretary = UUID.randomUUID().toString();
        RequestSpecification nominee = member(person, phone);
        String id = Officials.as(secretary, Roles.PPO_SECRETARY, KOKSHETAU)
                .body(person.request())
                .post(primary.path("/ppo-nominations"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String path = primary.path("/applications/" + id);
        nominee.get(primary.path("/applications/mine")).then().body("items.id", equalTo(List.of(id)));
        for (RequestSpecification samePerson : List.of(
                registrarOfNominee(person), Officials.accountOf(persons.of(new Phone(phone)), Roles.REGISTRAR))) {
            refused(
                    samePerson
                            .header("If-Match", "\"1\"")
                            .body(REGISTER)
                            .post(path + "/decision")
                            .then(),
                    403,
                    "same-person");
        }
        registrar()
                .header("If-Match", "\"1\"")
                .body(REGISTER)
                .post(path + "/decision")
                .then()
                .statusCode(200);

        UUID member = UUID.fromString(memberId(person));
        assertThat(candidateRole.rolesOf(new Account(member, AccountKind.MEMBER)))
                .containsExactly("candidate");
        assertThat(candidateRole.rolesOf(new Account(UUID.fromString(secretary), AccountKind.PARTICIPANT)))
                .isEmpty();
        refused(
                Officials.as(secretary, Roles.PPO_SECRETARY, KOKSHETAU)
                        .post(path + "/withdraw")
                        .then(),
                403,
                "forbidden");
        nominee.post(path + "/withdraw").then().statusCode(200).body("state", equalTo("WITHDRAWN"));
    }

    @Test
    void secretaryCarriesNoNominationOutOfTheOwnTerritory() {
        TestCandidate person = nominee();
        String secretary = UUID.randomUUID().toString();
        String id = Officials.as(secretary, Roles.PPO_SECRETARY, KOKSHETAU)
                .body(person.request())
                .post(primary.path("/ppo-nominations"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String path = primary.path("/applications/" + id);
        registrar()
                .header("If-Match", "\"1\"")
                .body(Map.of("decision", "CORRECT", "reason", "residence"))
                .post(path + "/decision")
                .then()
                .statusCode(200);

        refused(
                Officials.as(secretary, Roles.PPO_SECRETARY, KOKSHETAU)
                        .header("If-Match", "\"2\"")
                        .body(person.again(STEPNOGORSK, other).request())
                        .put(path)
                        .then(),
                403,
                "forbidden");
        Officials.as(secretary, Roles.PPO_SECRETARY, KOKSHETAU)
                .header("If-Match", "\"2\"")
                .body(person.request())
                .put(path)
                .then()
                .statusCode(200);
    }

    @Test
    void organisationNominatesInItsTerritoryByMajority() {
        TestCandidate person = nominee().with("for", 10);

        refused(nominate(KOKSHETAU, person), 422, "nomination-not-carried");
        refused(nominate(STEPNOGORSK, person.with("for", 11)), 403, "forbidden");
        refused(nominate(KOKSHETAU, TestCandidate.woman(KOKSHETAU, local)), 400, "meeting-missing");
        String id = nominate(KOKSHETAU, person).statusCode(201).extract().path("id");
        registrar()
                .get(primary.path("/applications/" + id))
                .then()
                .body("nomination", equalTo("PPO"))
                .body("for", equalTo(11));
    }

    private TestCandidate nominee() {
        return TestCandidate.woman(KOKSHETAU, local)
                .with("ppo_code", "PPO-17")
                .with("meeting_date", "2026-09-02")
                .with("protocol_number", "3")
                .with("attended", 20)
                .with("for", 11);
    }

    /** The member login of somebody with that IIN on the roll. */
    private RequestSpecification member(TestCandidate person, String phone) throws SQLException {
        UUID id =
                TestDatabase.newMember(primary.id(), person.request().get("iin").toString(), phone, KOKSHETAU);
        return Officials.as(id.toString(), Roles.MEMBER, KOKSHETAU);
    }

    private RequestSpecification registrarOfNominee(TestCandidate person) throws SQLException {
        return Officials.as(memberId(person), Roles.REGISTRAR, "*");
    }

    private static String memberId(TestCandidate person) throws SQLException {
        return TestDatabase.text(
                "select id::text from member where iin = ?", person.request().get("iin"));
    }

    private ValidatableResponse nominate(String scope, TestCandidate person) {
        return Officials.secretaryOf(scope)
                .body(person.request())
                .post(primary.path("/ppo-nominations"))
                .then();
    }
}
