package org.dauys.registration.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dauys.registration.scenario.Officials.anybody;
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
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.registration.scenario.TestCandidate;
import org.dauys.registration.scenario.TestDocument;
import org.dauys.registration.scenario.TestPrimary;
import org.dauys.registration.testing.DemoPhone;
import org.dauys.registration.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Versions of the rules, and what they make of applications. */
@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class RulesTest {

    private static final Map<String, Object> REGISTER = Map.of("decision", "REGISTER");

    private TestPrimary primary;
    private String local;

    @BeforeEach
    void primaryWithAContest() {
        primary = TestPrimary.nominating();
        local = primary.contest("local", KOKSHETAU);
    }

    @Test
    void primaryIsCreatedWithTheFirstVersionAndEverybodyReadsIt() {
        anybody()
                .get(primary.path("/rules"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("items.version", equalTo(List.of(1)))
                .body("items[0].rules.kind[0]", equalTo("AGE"))
                .body("items[0].rules[0].min.local", equalTo(20))
                .body("items[0].rules[1].years", equalTo(10));
        refused(anybody().get(primary.path("/rules/2")).then(), 404, "not-found");
    }

    @Test
    void versionIsAddedByOfficialsOfTheWholeCountryWhoKnowTheLatest() throws SQLException {
        refused(add(participant("8f8c7b84-0000-4000-8000-000000000001"), 1, residence(12)), 403, "forbidden");
        refused(add(registrarOf(KOKSHETAU), 1, residence(12)), 403, "forbidden");
        refused(add(registrar(), 2, residence(12)), 412, "stale");
        refused(
                operator()
                        .body(version(residence(12)))
                        .post(primary.path("/rules"))
                        .then(),
                428,
                "precondition-required");
        refused(add(operator(), 1, residence(12), residence(13)), 422, "rules-refused");
        refused(add(operator(), 1, Map.of("kind", "STARS")), 400, "malformed-json");
        refused(add(operator(), 1, residence(-1)), 400, "invalid-request");
        refused(add(operator(), 1), 400, "invalid-request");
        add(operator(), 1, residence(12)).statusCode(201).header("ETag", "\"2\"");
        refused(add(operator(), 1, residence(12)), 412, "stale");

        anybody()
                .get(primary.path("/rules/2"))
                .then()
                .body("decision_number", equalTo("17-r"))
                .body("rules[0].years", equalTo(12));
        assertThat(TestDatabase.texts(
                        "select before ->> 'version' from audit_record where act = 'rules-changed' and subject = ?",
                        primary.id()))
                .containsExactly("1");
    }

    @Test
    void everybodyTriesTheRulesInTheOwnLanguageAndNothingIsStored() {
        Map<String, Object> young = Map.of(
                "birth_date",
                "2010-02-02",
                "sex",
                "FEMALE",
                "citizenship_years_resident",
                16,
                "party_member",
                true,
                "membership_applied",
                false,
                "declarations",
                Map.of("NO_CONVICTION", true),
                "contest_ids",
                List.of(local));

        anybody()
                .body(young)
                .post(primary.path("/rules/check"))
                .then()
                .statusCode(200)
                .body("rule_version", equalTo(1))
                .body("may_stand", equalTo(false))
                .body("findings.find { it.rule == 'age' }.outcome", equalTo("NOT_MET"))
                .body(
                        "findings.find { it.rule == 'age' }.explanation",
                        equalTo("Full years on 2026-10-01: 16; required: at least 20."))
                .body("findings.find { it.rule == 'corruption' }.outcome", equalTo("NEEDS_EVIDENCE"));
        anybody()
                .header("Accept-Language", "kk")
                .body(young)
                .post(primary.path("/rules/check"))
                .then()
                .statusCode(200);
        refused(
                anybody()
                        .body(Map.of(
                                "sex",
                                "FEMALE",
                                "birth_date",
                                "2000-01-01",
                                "citizenship_years_resident",
                                1,
                                "party_member",
                                true,
                                "membership_applied",
                                false,
                                "contest_ids",
                                List.of("nowhere")))
                        .post(primary.path("/rules/check"))
                        .then(),
                422,
                "unknown-contest");
        refused(anybody().body("{}").post(primary.path("/rules/check")).then(), 400, "malformed-json");
        registrar().get(primary.path("/applications")).then().body("items", hasSize(0));
    }

    @Test
    void ruleThatWantsEvidenceIsMetByTheDocumentOrByARegistrarWhoHasSeenIt() {
        add(
                        operator(),
                        1,
                        Map.of("kind", "DECLARATION", "declaration", "NO_CONVICTION", "evidence", "criminal_record"),
                        Map.of("kind", "DECLARATION", "declaration", "CITIZEN"))
                .statusCode(201);
        TestCandidate person = TestCandidate.woman(KOKSHETAU, local);
        person.apply(primary);

        refused(person.decide(primary, "1", REGISTER), 409, "evidence-missing")
                .body("rules", equalTo(List.of("conviction", "citizenship")));
        participant(person.account())
                .get(primary.path("/applications/" + person.applicationId() + "/eligibility"))
                .then()
                .body("rule_version", equalTo(2))
                .body("findings[0].explanation", containsString("criminal_record"));
        String seen = TestDocument.upload(registrar());
        Map<String, Object> citizen = Map.of("rule", "citizenship", "note", "passport seen");
        refused(
                person.decide(primary, "1", register(List.of(Map.of("rule", "stars", "note", "seen")))),
                422,
                "unknown-rule");
        refused(person.decide(primary, "1", register(List.of(citizen))), 409, "evidence-missing");
        refused(person.decide(primary, "1", register(List.of(Map.of("rule", "citizenship")))), 400, "invalid-request");
        person.decide(primary, "1", register(List.of(citizen, Map.of("rule", "conviction", "document", seen))))
                .statusCode(200);
        registrar()
                .get(primary.path("/applications/" + person.applicationId() + "/history"))
                .then()
                .body("decisions[0].rules.rule_version", equalTo(2))
                .body("decisions[0].rules.may_stand", equalTo(true))
                .body("decisions[0].evidence.rule", equalTo(List.of("citizenship", "conviction")))
                .body("decisions[0].evidence[1].document", equalTo(seen));
    }

    @Test
    void rulesAreThoseOfTheDayOfSubmission() {
        Map<String, Object> later = Map.of(
                "valid_from",
                "2199-01-01",
                "rules",
                List.of(residence(99)),
                "reason",
                "stricter",
                "decision_number",
                "18-r");
        operator()
                .header("If-Match", "\"1\"")
                .body(later)
                .post(primary.path("/rules"))
                .then()
                .statusCode(201);

        TestCandidate person = primary.register(TestCandidate.woman(KOKSHETAU, local));
        registrar()
                .get(primary.path("/applications/" + person.applicationId() + "/eligibility"))
                .then()
                .body("rule_version", equalTo(1));
    }

    @Test
    void membershipIsReadFromTheRollWhereThePersonIsOnIt() throws SQLException {
        add(operator(), 1, Map.of("kind", "MEMBERSHIP", "on_roll", true, "application", false))
                .statusCode(201);
        TestCandidate declared = TestCandidate.woman(KOKSHETAU, local);
        declared.apply(primary);
        refused(declared.decide(primary, "1", REGISTER), 409, "not-eligible")
                .body("rules", equalTo(List.of("membership")));
        TestCandidate known = TestCandidate.woman(KOKSHETAU, local).with("party_member", false);
        TestDatabase.newMember(primary.id(), known.request().get("iin").toString(), DemoPhone.fresh(), KOKSHETAU);
        known.apply(primary);

        registrar()
                .get(primary.path("/applications/" + known.applicationId() + "/eligibility"))
                .then()
                .body("findings[0].source", equalTo("ROLL"))
                .body("findings[0].explanation", equalTo("On the roll of the party."));
        known.registered(primary);
    }

    @Test
    void applicationInAnotherTerritoryIsForTheRegistrarToLookAt() {
        add(operator(), 1, Map.of("kind", "ONE_TERRITORY")).statusCode(201);
        String other = primary.contest("local", STEPNOGORSK);
        TestCandidate person = TestCandidate.woman(KOKSHETAU, local);
        person.apply(primary);
        TestCandidate impostor = person.byAnother(STEPNOGORSK, other);
        impostor.apply(primary);

        refused(person.decide(primary, "1", REGISTER), 409, "evidence-missing");
        person.decide(
                        primary,
                        "1",
                        register(List.of(Map.of("rule", "one-territory", "note", "the other one is an impostor"))))
                .statusCode(200);
        registrar()
                .get(primary.path("/applications/" + impostor.applicationId() + "/eligibility"))
                .then()
                .body("findings[0].outcome", equalTo("NOT_MET"));
    }

    private static Map<String, Object> register(List<Map<String, Object>> evidence) {
        return Map.of("decision", "REGISTER", "evidence", evidence);
    }

    private static Map<String, Object> residence(int years) {
        return Map.of("kind", "RESIDENCE", "years", years);
    }

    @SafeVarargs
    private static Map<String, Object> version(Map<String, Object>... rules) {
        return Map.of(
                "valid_from",
                "2020-01-01",
                "rules",
                List.of(rules),
                "reason",
                "as the bureau decided",
                "decision_number",
                "17-r");
    }

    @SafeVarargs
    private ValidatableResponse add(RequestSpecification official, int latest, Map<String, Object>... rules) {
        return official.header("If-Match", "\"" + latest + "\"")
                .body(version(rules))
                .post(primary.path("/rules"))
                .then();
    }
}
