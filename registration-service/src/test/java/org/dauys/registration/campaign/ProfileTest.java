package org.dauys.registration.campaign;

import static org.dauys.registration.campaign.Campaign.as;
import static org.dauys.registration.campaign.Campaign.refused;
import static org.dauys.registration.scenario.Officials.anybody;
import static org.dauys.registration.scenario.Officials.controller;
import static org.dauys.registration.scenario.Officials.registrar;
import static org.dauys.registration.scenario.Officials.registrarOf;
import static org.dauys.registration.scenario.TestPrimary.KOKSHETAU;
import static org.dauys.registration.scenario.TestPrimary.STEPNOGORSK;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.registration.scenario.Officials;
import org.dauys.registration.scenario.TestCandidate;
import org.dauys.registration.scenario.TestDocument;
import org.dauys.registration.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class ProfileTest {

    private Campaign campaign;
    private TestCandidate candidate;

    @BeforeEach
    void candidateInTheCampaign() {
        campaign = new Campaign();
        candidate = campaign.candidate();
    }

    @Test
    void candidateWithoutProfileShowsTheSameFormEmpty() {
        anybody()
                .get(profile(candidate))
                .then()
                .statusCode(200)
                .body("filled_in", equalTo(false))
                .body("registration_number", equalTo("1"))
                .body("form.kk.biography", equalTo(""))
                .body("form.ru.programme", hasSize(0));
    }

    @Test
    void profileIsPublicOnceApprovedAndStaysUntilTheNextIs() {
        write("\"0\"", form("First")).statusCode(200).header("ETag", equalTo("\"1\""));
        submit("\"1\"").statusCode(200).body("state", equalTo("SUBMITTED"));
        refused(write("\"2\"", form("Meanwhile")), 409, "profile-state");
        anybody().get(profile(candidate)).then().body("filled_in", equalTo(false));
        decide("\"2\"", Map.of("approved", false, "reason", "A telephone number is no biography"))
                .statusCode(200)
                .body("state", equalTo("RETURNED"));
        write("\"3\"", form("Second")).statusCode(200);
        submit("\"4\"").statusCode(200);
        decide("\"5\"", Map.of("approved", true)).statusCode(200).body("state", equalTo("APPROVED"));
        write("\"6\"", form("Third")).statusCode(200);

        anybody()
                .get(profile(candidate))
                .then()
                .body("filled_in", equalTo(true))
                .body("form.kk.biography", equalTo("Second kk"))
                .body("form.ru.biography", equalTo("Second ru"));
    }

    @Test
    void everyVersionIsKept() throws SQLException {
        write("\"0\"", form("First")).statusCode(200);
        write("\"1\"", form("Second")).statusCode(200);
        org.assertj.core.api.Assertions.assertThat(TestDatabase.texts(
                        "select form->'kk'->>'biography' from candidate_profile_version"
                                + " where candidacy_id = cast(? as uuid) order by version",
                        candidate.candidacyId()))
                .containsExactly("First kk", "Second kk");
    }

    @Test
    void bothLanguagesMustBeFilledIn() {
        Map<String, Object> form = form("First");
        form.put("ru", Map.of("biography", "", "education", "", "work", "", "programme", List.of()));
        write("\"0\"", form).statusCode(200);
        refused(submit("\"1\""), 422, "profile-incomplete");
        form.put(
                "ru",
                Map.of("biography", "b", "education", "e", "work", "w", "programme", List.of("one thesis", "two")));
        write("\"1\"", form).statusCode(200);
        refused(submit("\"2\""), 422, "profile-incomplete");
    }

    @Test
    void limitsAreTheSameForEverybody() {
        Map<String, Object> form = form("First");
        form.put("kk", texts("x".repeat(3001)));
        refused(write("\"0\"", form), 400, "invalid-request");
        form.put("kk", texts("x\u0007"));
        refused(write("\"0\"", form), 400, "invalid-request");
        form.put("kk", texts("fine\nin two lines"));
        form.put("links", List.of("javascript:alert(1)"));
        refused(write("\"0\"", form), 400, "invalid-request");
        form.put("links", java.util.Collections.nCopies(6, "https://example.org/"));
        refused(write("\"0\"", form), 400, "invalid-request");
        form.put("links", List.of("https://example.org/"));
        write("\"0\"", form).statusCode(200);
        refused(write("\"0\"", form), 412, "stale");
        refused(as(candidate).body(form).put(profile(candidate) + "/draft"), 428, "precondition-required");
    }

    @Test
    void photoIsPublicOnceTheProfileIs() {
        String photo = TestDocument.upload(as(candidate));
        Map<String, Object> form = form("First");
        form.put("photo", photo);
        write("\"0\"", form).statusCode(200);
        write("\"1\"", form).statusCode(200);
        refused(
                Officials.participant(UUID.randomUUID().toString()).get("/api/registration/documents/" + photo),
                404,
                "not-found");
        submit("\"2\"").statusCode(200);
        decide("\"3\"", Map.of("approved", true)).statusCode(200);
        anybody().get("/api/registration/documents/" + photo).then().statusCode(200);
        form.put("photo", TestDocument.upload(as(campaign.candidate())));
        refused(write("\"4\"", form), 422, "unknown-document");
    }

    @Test
    void afterTheDeadlineNobodyHandsInAndWhoHasNotShowsTheSameFormEmpty() {
        TestCandidate late = campaign.candidate();
        write("\"0\"", form("In time")).statusCode(200);
        submit("\"1\"").statusCode(200);
        as(late).header("If-Match", "\"0\"")
                .body(form("Draft"))
                .put(profile(late) + "/draft")
                .then()
                .statusCode(200);
        campaign.primary().end("PROFILES");

        refused(
                        as(late).header("If-Match", "\"1\"").body(form("Late")).put(profile(late) + "/draft"),
                        409,
                        "profile-closed")
                .body("closed_local", containsString("[Asia/Almaty]"));
        refused(as(late).header("If-Match", "\"1\"").post(profile(late) + "/submission"), 409, "profile-closed");
        decide("\"2\"", Map.of("approved", true)).statusCode(200);
        refused(write("\"3\"", form("Better")), 409, "profile-closed");

        Map<String, Object> empty =
                anybody().get(profile(late)).then().extract().path("form");
        TestCandidate silent = campaign.candidate();
        anybody()
                .get(campaign.path("/profiles/contests/" + campaign.contest()))
                .then()
                .body("items.filled_in", equalTo(List.of(true, false, false)))
                .body("items[1].form", equalTo(empty))
                .body("items[2].form", equalTo(empty))
                .body("items[2].candidacy_id", equalTo(silent.candidacyId()));
        anybody()
                .get(profile(candidate))
                .then()
                .body("form.kk.biography", equalTo("In time kk"))
                .body("corrected", nullValue());
    }

    @Test
    void aDecisionOpensAProfileForOneCorrectionThatSomebodyElsePublishes() {
        write("\"0\"", form("In time")).statusCode(200);
        submit("\"1\"").statusCode(200);
        decide("\"2\"", Map.of("approved", true)).statusCode(200);
        refused(open(registrar(), "\"3\""), 409, "profile-state");
        campaign.primary().end("PROFILES");
        refused(open(registrarOf(STEPNOGORSK), "\"3\""), 403, "forbidden");
        refused(open(Officials.as(candidate.account(), "registrar", "*"), "\"3\""), 403, "forbidden");
        refused(open(as(candidate), "\"3\""), 403, "forbidden");
        refused(open(registrar(), "\"1\""), 412, "stale");

        open(registrar(), "\"3\"")
                .then()
                .statusCode(200)
                .body("state", equalTo("RETURNED"))
                .body("correction.decision_number", equalTo("17"));
        write("\"4\"", form("Corrected")).statusCode(200);
        submit("\"5\"").statusCode(200);
        refused(decide("\"6\"", Map.of("approved", true)), 403, "same-person");
        anybody().get(profile(candidate)).then().body("form.kk.biography", equalTo("In time kk"));
        registrarOf(KOKSHETAU)
                .header("If-Match", "\"6\"")
                .body(Map.of("approved", true))
                .post(profile(candidate) + "/decision")
                .then()
                .statusCode(200)
                .body("correction", nullValue());

        anybody()
                .get(profile(candidate))
                .then()
                .body("form.kk.biography", equalTo("Corrected kk"))
                .body("corrected.reason", equalTo("A wrong year"))
                .body("corrected.decision_number", equalTo("17"));
        refused(write("\"7\"", form("Once more")), 409, "profile-closed");
    }

    @Test
    void whatWasHandedInInTimeAndReturnedMayBeCorrectedAfterTheDeadline() {
        write("\"0\"", form("In time")).statusCode(200);
        submit("\"1\"").statusCode(200);
        campaign.primary().end("PROFILES");
        decide("\"2\"", Map.of("approved", false, "reason", "A telephone number is no biography"))
                .statusCode(200);

        write("\"3\"", form("Corrected")).statusCode(200);
        submit("\"4\"").statusCode(200);

        refused(decide("\"5\"", Map.of("approved", true)), 403, "same-person");
        registrarOf(KOKSHETAU)
                .header("If-Match", "\"5\"")
                .body(Map.of("approved", true))
                .post(profile(candidate) + "/decision")
                .then()
                .statusCode(200);
        anybody()
                .get(profile(candidate))
                .then()
                .body("corrected.reason", equalTo("A telephone number is no biography"))
                .body("corrected.decision_number", nullValue());
    }

    @Test
    void othersProfilesAreNotTheirs() {
        TestCandidate other = campaign.candidate();
        write("\"0\"", form("First")).statusCode(200);
        refused(as(other).get(profile(candidate) + "/draft"), 404, "not-found");
        refused(anybody().get(profile(candidate) + "/draft"), 401, "unauthorized");
        refused(registrarOf(STEPNOGORSK).get(profile(candidate) + "/draft"), 404, "not-found");
        registrarOf(KOKSHETAU).get(profile(candidate) + "/draft").then().statusCode(200);
        refused(as(other).header("If-Match", "*").body(form("x")).put(profile(candidate) + "/draft"), 404, "not-found");
        refused(as(other).header("If-Match", "*").post(profile(candidate) + "/submission"), 404, "not-found");
        submit("\"1\"").statusCode(200);
        Map<String, Object> approved = Map.of("approved", true);
        refused(
                registrarOf(STEPNOGORSK).header("If-Match", "*").body(approved).post(profile(candidate) + "/decision"),
                403,
                "forbidden");
        refused(
                controller().header("If-Match", "*").body(approved).post(profile(candidate) + "/decision"),
                403,
                "forbidden");
        refused(
                Officials.as(candidate.account(), "registrar", "*")
                        .header("If-Match", "*")
                        .body(approved)
                        .post(profile(candidate) + "/decision"),
                403,
                "forbidden");
        refused(decide("*", Map.of("approved", false)), 400, "invalid-request");
        refused(
                anybody().get(campaign.primary().path("/candidacies/" + UUID.randomUUID() + "/profile")),
                404,
                "not-found");
    }

    @Test
    void profilesStandInDrawnOrderOnceItIsDrawn() {
        TestCandidate second = campaign.candidate();
        TestCandidate third = campaign.candidate();
        String path = campaign.path("/profiles/contests/" + campaign.contest());
        anybody()
                .get(path)
                .then()
                .body(
                        "items.candidacy_id",
                        equalTo(List.of(candidate.candidacyId(), second.candidacyId(), third.candidacyId())));
        campaign.primary().draw("word");
        List<String> order = anybody()
                .get(campaign.primary().path("/draws/" + campaign.contest()))
                .path("order");
        anybody().get(path).then().body("items.candidacy_id", equalTo(order));
        refused(anybody().get(campaign.path("/profiles/contests/none")), 404, "not-found");
    }

    @Test
    void registrarsSeeWhatWaitsInTheirTerritory() {
        write("\"0\"", form("First")).statusCode(200);
        submit("\"1\"").statusCode(200);
        registrarOf(KOKSHETAU)
                .get(campaign.path("/profiles/submitted"))
                .then()
                .body("items.candidacy_id", hasItem(candidate.candidacyId()));
        registrarOf(STEPNOGORSK)
                .get(campaign.path("/profiles/submitted"))
                .then()
                .body("items", hasSize(0));
        refused(
                registrarOf(STEPNOGORSK).get(campaign.path("/profiles/submitted?territory=" + KOKSHETAU)),
                403,
                "forbidden");
        refused(as(candidate).get(campaign.path("/profiles/submitted")), 403, "forbidden");
    }

    private String profile(TestCandidate of) {
        return campaign.primary().path("/candidacies/" + of.candidacyId() + "/profile");
    }

    private static Map<String, Object> form(String biography) {
        Map<String, Object> form = new HashMap<>();
        form.put("kk", texts(biography + " kk"));
        form.put("ru", texts(biography + " ru"));
        form.put("links", List.of());
        return form;
    }

    private static Map<String, Object> texts(String biography) {
        return Map.of(
                "biography", biography, "education", "University", "work", "Teacher", "programme", List.of("Roads"));
    }

    private ValidatableResponse write(String ifMatch, Map<String, Object> form) {
        return as(candidate)
                .header("If-Match", ifMatch)
                .body(form)
                .put(profile(candidate) + "/draft")
                .then();
    }

    private ValidatableResponse submit(String ifMatch) {
        return as(candidate)
                .header("If-Match", ifMatch)
                .post(profile(candidate) + "/submission")
                .then();
    }

    private Response open(RequestSpecification by, String ifMatch) {
        return by.header("If-Match", ifMatch)
                .body(Map.of("reason", "A wrong year", "decision_number", "17"))
                .post(profile(candidate) + "/correction");
    }

    private ValidatableResponse decide(String ifMatch, Map<String, Object> decision) {
        return registrar()
                .header("If-Match", ifMatch)
                .body(decision)
                .post(profile(candidate) + "/decision")
                .then();
    }
}
