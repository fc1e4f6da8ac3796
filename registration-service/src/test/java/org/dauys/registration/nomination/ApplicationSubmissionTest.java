package org.dauys.registration.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dauys.registration.scenario.Officials.anybody;
import static org.dauys.registration.scenario.Officials.participant;
import static org.dauys.registration.scenario.Officials.registrar;
import static org.dauys.registration.scenario.Refusals.refused;
import static org.dauys.registration.scenario.TestPrimary.AKMOLA;
import static org.dauys.registration.scenario.TestPrimary.KOKSHETAU;
import static org.dauys.registration.scenario.TestPrimary.STEPNOGORSK;
import static org.dauys.registration.scenario.TestPrimary.phase;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dauys.events.Topic;
import org.dauys.events.candidacy.CandidacyState;
import org.dauys.kit.security.Roles;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.registration.scenario.KafkaReader;
import org.dauys.registration.scenario.Officials;
import org.dauys.registration.scenario.TestCandidate;
import org.dauys.registration.scenario.TestPrimary;
import org.dauys.registration.testing.DemoPhone;
import org.dauys.registration.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is taken as an application, and from whom. */
@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class ApplicationSubmissionTest {

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

        refused(TestCandidate.woman(KOKSHETAU, contest).send(over), 409, "nomination-closed")
                .body("phase", equalTo("NOMINATION"))
                .body("detail", containsString("(Asia/Almaty), "))
                .body("detail", containsString(" UTC"));
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
    void repeatedSubmissionWithTheSameKeyIsOneApplication() {
        TestCandidate person = TestCandidate.woman(KOKSHETAU, local);
        String key = UUID.randomUUID().toString();

        String first = submitWithKey(person, key).statusCode(201).extract().path("id");
        submitWithKey(person, key).statusCode(201).body("id", equalTo(first));
        refused(submitWithKey(person.with("new_face", true), key), 422, "idempotency-mismatch");
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

    private ValidatableResponse submitWithKey(TestCandidate person, String key) {
        return participant(person.account())
                .header("Idempotency-Key", key)
                .body(person.request())
                .post(primary.path("/applications"))
                .then();
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

    private ValidatableResponse nominate(String scope, TestCandidate person) {
        return Officials.secretaryOf(scope)
                .body(person.request())
                .post(primary.path("/ppo-nominations"))
                .then();
    }

    private String application(TestCandidate person) {
        return primary.path("/applications/" + person.applicationId());
    }
}
