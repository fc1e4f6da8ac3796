package org.dauys.registration.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dauys.registration.scenario.Officials.anybody;
import static org.dauys.registration.scenario.Officials.participant;
import static org.dauys.registration.scenario.Officials.registrar;
import static org.dauys.registration.scenario.Officials.registrarOf;
import static org.dauys.registration.scenario.TestPrimary.AKMOLA;
import static org.dauys.registration.scenario.TestPrimary.KOKSHETAU;
import static org.dauys.registration.scenario.TestPrimary.STEPNOGORSK;
import static org.dauys.registration.scenario.TestPrimary.phase;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dauys.events.Topic;
import org.dauys.events.candidacy.CandidacyState;
import org.dauys.kit.security.Roles;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.registration.account.Account;
import org.dauys.registration.account.AccountKind;
import org.dauys.registration.candidacy.CandidateRole;
import org.dauys.registration.login.PersonKeys;
import org.dauys.registration.person.Phone;
import org.dauys.registration.scenario.KafkaReader;
import org.dauys.registration.scenario.Officials;
import org.dauys.registration.scenario.TestCandidate;
import org.dauys.registration.scenario.TestPrimary;
import org.dauys.registration.testing.DemoPhone;
import org.dauys.registration.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class ApplicationTest {

    private static final Map<String, Object> REGISTER = Map.of("decision", "REGISTER");

    @Inject
    CandidateRole candidateRole;

    @Inject
    PersonKeys persons;

    private TestPrimary primary;
    private String local;
    private String other;
    private String regional;

    @BeforeEach
    void primaryWithContests() {
        primary = TestPrimary.nominating();
        local = primary.contest("local", KOKSHETAU);
        other = primary.contest("local", STEPNOGORSK);
        regional = primary.contest("regional", AKMOLA);
    }

    @Test
    void registeredApplicantsGetNumbersInOrderAndArePublished() {
        TestCandidate first = primary.register(TestCandidate.woman(KOKSHETAU, local, regional));
        TestCandidate second = primary.register(TestCandidate.born(LocalDate.of(2000, 1, 1), false, KOKSHETAU, local));

        anybody()
                .get(primary.path("/candidacies?contest=" + local))
                .then()
                .body("items.registration_number", equalTo(List.of("1", "2")))
                .body("items[0].candidacy_id", equalTo(first.candidacyId()))
                .body("items[1].under35", equalTo(true));
        anybody().get(primary.path("/candidacies?contest=" + regional)).then().body("items", hasSize(1));
        CandidacyState published = KafkaReader.messages(
                        Topic.CANDIDACIES, second.candidacyId(), CandidacyState.class, 1)
                .get(0);
        assertThat(published.registrationNumber()).isEqualTo("2");
        assertThat(published.sex()).isEqualTo(CandidacyState.Sex.MALE);
        assertThat(published.nomination()).isEqualTo(CandidacyState.Nomination.SELF);
        assertThat(published.contestIds()).containsExactly(local);
    }

    @Test
    void outsideTheNominationPhaseNothingIsTaken() {
        Instant now = Instant.now();
        TestPrimary over = TestPrimary.with(List.of(
                phase("NOMINATION", now.minusSeconds(90), now.minusSeconds(1)),
                phase("VOTING", now.plusSeconds(60), now.plusSeconds(90))));
        String contest = over.contest("local", KOKSHETAU);

        refused(TestCandidate.woman(KOKSHETAU, contest).send(over), 409, "not-in-phase")
                .body("phase", equalTo("NOMINATION"));
        registrar().get(over.path("/applications")).then().body("items", hasSize(0));
    }

    @Test
    void accountAppliesOnceAndInOneTerritoryOnly() {
        TestCandidate person = TestCandidate.woman(KOKSHETAU, local);
        person.apply(primary);

        refused(person.again(KOKSHETAU, local, regional).send(primary), 409, "already-applied");
        refused(person.again(STEPNOGORSK, other).send(primary), 409, "applied-elsewhere");
        participant(person.account())
                .post(application(person) + "/withdraw")
                .then()
                .statusCode(200);
        person.again(STEPNOGORSK, other).send(primary).statusCode(201);
    }

    @Test
    void contestsAreThoseOfTheTerritoryOrOfWhatItLiesIn() {
        refused(TestCandidate.woman(KOKSHETAU, other).send(primary), 422, "contest-outside-territory");
        refused(TestCandidate.woman(KOKSHETAU, "no-such-contest").send(primary), 422, "contest-outside-territory");
        refused(TestCandidate.woman(AKMOLA, local).send(primary), 422, "contest-outside-territory");
        refused(TestCandidate.woman("kz-nowhere", local).send(primary), 422, "unknown-territory");
        TestCandidate.woman(AKMOLA, regional).send(primary).statusCode(201);
    }

    @Test
    void iinAgreesWithBirthDateAndSex() {
        refused(TestCandidate.woman(KOKSHETAU, local).with("sex", "MALE").send(primary), 422, "iin-mismatch");
        refused(
                TestCandidate.woman(KOKSHETAU, local)
                        .with("birth_date", "1985-05-18")
                        .send(primary),
                422,
                "iin-mismatch");
        refused(
                TestCandidate.woman(KOKSHETAU, local)
                        .with("iin", "850517400000")
                        .send(primary),
                422,
                "iin-mismatch");
    }

    @Test
    void malformedAndOversizedRequestsStoreNothing() {
        String account = UUID.randomUUID().toString();
        String path = primary.path("/applications");
        refused(participant(account).body("{\"iin\":").post(path).then(), 400, "malformed-json");
        refused(participant(account).body("{\"sex\":\"OTHER\"}").post(path).then(), 400, "malformed-json");
        refused(TestCandidate.woman(KOKSHETAU, local).without("name").send(primary), 400, "invalid-request")
                .body("violations.field", hasItem("name"));
        refused(
                TestCandidate.woman(KOKSHETAU, local)
                        .with("name", TestPrimary.text("two\nlines"))
                        .send(primary),
                400,
                "invalid-request");
        refused(
                TestCandidate.woman(KOKSHETAU, local)
                        .with("name", TestPrimary.text("x".repeat(2_000_000)))
                        .send(primary),
                413,
                "too-large");
        for (String field : List.of("ppo_code", "protocol_number", "territory_id", "iin")) {
            refused(nominate(KOKSHETAU, nominee().with(field, "a\0b")), 400, "invalid-request");
        }
        refused(nominate(KOKSHETAU, nominee().with("contest_ids", List.of("a\0b"))), 400, "invalid-request");
        refused(nominate(KOKSHETAU, nominee().with("meeting_date", "+9999999-01-01")), 400, "invalid-request");
        registrar().get(path).then().body("items", hasSize(0));
    }

    @Test
    void onlyMembersAndParticipantsApply() {
        refused(
                registrar()
                        .body(TestCandidate.woman(KOKSHETAU, local).request())
                        .post(primary.path("/applications"))
                        .then(),
                403,
                "forbidden");
        refused(
                anybody()
                        .body(TestCandidate.woman(KOKSHETAU, local).request())
                        .post(primary.path("/applications"))
                        .then(),
                401,
                "unauthorized");
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
        impostor.decide(primary, "1", Map.of("decision", "REFUSE", "reason", "not the holder of this IIN"))
                .statusCode(200);
        registrar().get(application(person)).then().body("duplicates", hasSize(0));
    }

    @Test
    void membersApplyWithTheirOwnIinOnly() throws SQLException {
        TestCandidate person = TestCandidate.woman(KOKSHETAU, local);
        RequestSpecification member = member(person, DemoPhone.fresh());

        refused(
                member.body(TestCandidate.woman(KOKSHETAU, local).request())
                        .post(primary.path("/applications"))
                        .then(),
                422,
                "iin-mismatch");
        member.body(person.request()).post(primary.path("/applications")).then().statusCode(201);
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
    void refusedApplicantMayApplyAgain() {
        TestCandidate person = TestCandidate.woman(KOKSHETAU, local);
        person.apply(primary);
        person.decide(primary, "1", Map.of("decision", "REFUSE", "reason", "no evidence"))
                .statusCode(200);

        refused(
                participant(person.account())
                        .post(application(person) + "/withdraw")
                        .then(),
                409,
                "application-state");
        person.again(KOKSHETAU, local).send(primary).statusCode(201);
    }

    @Test
    void repeatedSubmissionWithTheSameKeyIsOneApplication() {
        TestCandidate person = TestCandidate.woman(KOKSHETAU, local);
        String key = UUID.randomUUID().toString();

        String first = submitWithKey(person, key).statusCode(201).extract().path("id");
        submitWithKey(person, key).statusCode(201).body("id", equalTo(first));
        refused(submitWithKey(person.with("new_face", true), key), 422, "idempotency-mismatch");
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

    private ValidatableResponse submitWithKey(TestCandidate person, String key) {
        return participant(person.account())
                .header("Idempotency-Key", key)
                .body(person.request())
                .post(primary.path("/applications"))
                .then();
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

    private static ValidatableResponse refused(ValidatableResponse answer, int status, String slug) {
        return answer.statusCode(status).body("type", equalTo("https://dauys.org/problems/" + slug));
    }
}
