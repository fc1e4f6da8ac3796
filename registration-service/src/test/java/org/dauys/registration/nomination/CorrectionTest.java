package org.dauys.registration.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dauys.registration.scenario.Officials.anybody;
import static org.dauys.registration.scenario.Officials.controller;
import static org.dauys.registration.scenario.Officials.operator;
import static org.dauys.registration.scenario.Officials.participant;
import static org.dauys.registration.scenario.Officials.registrar;
import static org.dauys.registration.scenario.Officials.registrarOf;
import static org.dauys.registration.scenario.Refusals.refused;
import static org.dauys.registration.scenario.TestPrimary.KOKSHETAU;
import static org.dauys.registration.scenario.TestPrimary.STEPNOGORSK;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.dauys.kit.problem.ProblemMessages;
import org.dauys.kit.problem.ProblemType;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.registration.eligibility.RulesProblem;
import org.dauys.registration.scenario.TestCandidate;
import org.dauys.registration.scenario.TestDocument;
import org.dauys.registration.scenario.TestPrimary;
import org.dauys.registration.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Documents of an application, and the rounds in which it is corrected. */
@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class CorrectionTest {

    private static final Map<String, Object> REGISTER = Map.of("decision", "REGISTER");
    private static final Map<String, Object> CORRECT = Map.of(
            "decision",
            "CORRECT",
            "reason",
            "please complete",
            "fields",
            List.of(Map.of("field", "documents.photo", "reason", "is missing")));

    @Inject
    ProblemMessages messages;

    private TestPrimary primary;
    private String local;
    private TestCandidate person;

    @BeforeEach
    void primaryThatWantsPhotos() {
        primary = TestPrimary.nominating();
        local = primary.contest("local", KOKSHETAU);
        person = TestCandidate.woman(KOKSHETAU, local);
        settings(1, 2).statusCode(200).header("ETag", "\"2\"");
    }

    @Test
    void settingsAreReadByAllAndSetByOfficialsOfTheWholeCountryWhoKnowThem() {
        anybody()
                .get(primary.path("/nomination"))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("settings.required_documents", equalTo(List.of("photo")))
                .body("closes_local", containsString("(Asia/Almaty)"))
                .body("zone", equalTo("Asia/Almaty"));
        refused(settings(1, 3), 412, "stale");
        refused(
                registrarOf(KOKSHETAU)
                        .body(settingsBody(3))
                        .header("If-Match", "\"2\"")
                        .put(primary.path("/nomination/settings"))
                        .then(),
                403,
                "forbidden");
    }

    @Test
    void nobodyIsRegisteredWithoutTheRequiredDocumentsButMayBringThem() {
        person.apply(primary);
        refused(person.decide(primary, "1", REGISTER), 409, "documents-missing")
                .body("documents", equalTo(List.of("photo")));
        person.decide(primary, "1", CORRECT).statusCode(200);
        participant(person.account())
                .get(path(""))
                .then()
                .body("fields_to_correct.field", equalTo(List.of("documents.photo")))
                .body("missing_documents", equalTo(List.of("photo")));

        String photo = TestDocument.upload(participant(person.account()));
        correct("2", attached(photo)).statusCode(200).body("round", equalTo(2));
        person.decide(primary, "3", REGISTER).statusCode(200);

        registrar()
                .get(path("/documents"))
                .then()
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(photo))
                .body("items[0].kind", equalTo("photo"))
                .body("items[0].round", equalTo(2));
        registrarOf(KOKSHETAU)
                .get("/api/registration/documents/" + photo)
                .then()
                .statusCode(200);
        refused(
                registrarOf(STEPNOGORSK)
                        .get("/api/registration/documents/" + photo)
                        .then(),
                404,
                "not-found");
        refused(
                participant(person.account())
                        .delete("/api/registration/documents/" + photo)
                        .then(),
                409,
                "document-attached");
    }

    @Test
    void documentsAreOnesOwnAndBelongToOneThing() {
        String stranger = UUID.randomUUID().toString();
        String foreign = TestDocument.upload(participant(stranger));
        refused(person.with("documents", attached(foreign)).send(primary), 422, "unknown-document");
        refused(
                person.with("documents", attached(UUID.randomUUID().toString())).send(primary),
                422,
                "unknown-document");
        registrar().get(primary.path("/applications")).then().body("items", hasSize(0));

        String own = TestDocument.upload(participant(person.account()));
        person.with("documents", attached(own)).apply(primary);
        TestCandidate again = TestCandidate.woman(KOKSHETAU, local).with("documents", attached(own));
        refused(again.send(primary), 422, "unknown-document");
    }

    @Test
    void everyRoundIsKeptForItsOwnerAndTheRegistrar() throws SQLException {
        person.apply(primary);
        person.decide(primary, "1", CORRECT).statusCode(200);
        person.with("citizenship_years_resident", 12);
        correct("2", List.of()).statusCode(200);

        for (ValidatableResponse history : List.of(
                registrar().get(path("/history")).then(),
                controller().get(path("/history")).then(),
                participant(person.account()).get(path("/history")).then())) {
            history.body("submissions.content.residence_years", equalTo(List.of(30, 12)))
                    .body("decisions.step", equalTo(List.of("CORRECTION_ASKED")))
                    .body("decisions[0].round", equalTo(1))
                    .body("decisions[0].rules.rule_version", equalTo(1))
                    .body("decisions[0].rules.findings[0].facts.age", equalTo(41))
                    .body("decisions[0].fields[0].reason", equalTo("is missing"));
        }
        for (String what : List.of("/history", "/documents", "/eligibility", "/duplicates")) {
            refused(registrarOf(STEPNOGORSK).get(path(what)).then(), 404, "not-found");
            refused(anybody().get(path(what)).then(), 401, "unauthorized");
        }
        refused(participant(UUID.randomUUID().toString()).get(path("/history")).then(), 404, "not-found");
        refused(participant(person.account()).get(path("/duplicates")).then(), 403, "forbidden");
        String iin = person.request().get("iin").toString();
        assertThat(TestDatabase.texts(
                        "select concat(before, after, details) from audit_record where subject = ? order by id",
                        person.applicationId()))
                .hasSize(3)
                .noneMatch(record -> record.contains(iin))
                .anyMatch(record -> record.contains("\"residence_years\": 12"));
    }

    @Test
    void roundsAndTimeForACorrectionAreLimited() throws SQLException {
        person.apply(primary);
        person.decide(primary, "1", CORRECT).statusCode(200);
        refused(
                person.decide(primary, "2", Map.of("decision", "REFUSE", "reason", "silent")),
                409,
                "correction-not-overdue");
        correct("2", List.of()).statusCode(200);
        person.decide(primary, "3", CORRECT).statusCode(200);
        correct("4", List.of()).statusCode(200);
        refused(person.decide(primary, "5", CORRECT), 409, "corrections-used");

        TestCandidate slow = TestCandidate.woman(KOKSHETAU, local);
        slow.apply(primary);
        slow.decide(primary, "1", CORRECT).statusCode(200);
        TestDatabase.update(
                "update application set due_at = now() - interval '1 second' where id = ?::uuid", slow.applicationId());
        refused(
                participant(slow.account())
                        .header("If-Match", "\"2\"")
                        .body(slow.request())
                        .put(primary.path("/applications/" + slow.applicationId()))
                        .then(),
                409,
                "correction-overdue");
        slow.refused(primary, 2, "not corrected in time");
    }

    @Test
    void historyIsNeverChanged() throws SQLException {
        person.apply(primary);
        person.decide(primary, "1", CORRECT).statusCode(200);

        for (String table : List.of("application_submission", "application_decision")) {
            assertThatThrownBy(() -> TestDatabase.update(
                            "delete from " + table + " where application_id = ?::uuid", person.applicationId()))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void everyProblemIsExplained() {
        assertThat(Stream.<ProblemType>concat(Stream.of(NominationProblem.values()), Stream.of(RulesProblem.values())))
                .allSatisfy(problem ->
                        assertThat(messages.covers(problem)).as(problem.slug()).isTrue());
    }

    private ValidatableResponse settings(int version, int rounds) {
        return operator()
                .header("If-Match", "\"" + version + "\"")
                .body(settingsBody(rounds))
                .put(primary.path("/nomination/settings"))
                .then();
    }

    private static Map<String, Object> settingsBody(int rounds) {
        return Map.of(
                "required_documents",
                List.of("photo"),
                "required_of_organisations",
                List.of("ppo_protocol"),
                "correction_rounds",
                rounds,
                "correction_days",
                3,
                "decision_days",
                5,
                "claim_hours",
                8,
                "holidays",
                List.of("2026-12-16"));
    }

    private static List<Map<String, String>> attached(String photo) {
        return List.of(Map.of("kind", "photo", "id", photo));
    }

    private ValidatableResponse correct(String version, List<Map<String, String>> documents) {
        return participant(person.account())
                .header("If-Match", "\"" + version + "\"")
                .body(person.with("documents", documents).request())
                .put(path(""))
                .then();
    }

    private String path(String rest) {
        return primary.path("/applications/" + person.applicationId() + rest);
    }
}
