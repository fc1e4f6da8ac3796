package org.dauys.registration.scenario;

import static org.dauys.registration.scenario.Officials.registrar;

import io.restassured.RestAssured;
import io.restassured.config.HeaderConfig;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody who applies; what is sent can be changed before. */
public final class TestCandidate {

    private final String account;
    private final Map<String, Object> request = new HashMap<>();
    private String applicationId = "";
    private String candidacyId = "";

    private TestCandidate(String account) {
        this.account = account;
    }

    /** A woman of 41 who meets every rule. */
    public static TestCandidate woman(String territory, String... contests) {
        return born(LocalDate.of(1985, 5, 17), true, territory, contests);
    }

    public static TestCandidate born(LocalDate birthDate, boolean female, String territory, String... contests) {
        TestCandidate candidate = new TestCandidate(UUID.randomUUID().toString());
        candidate.request.putAll(Map.of(
                "contest_ids",
                List.of(contests),
                "iin",
                FreshIin.of(birthDate, female),
                "name",
                TestPrimary.text("Ахметова Айгерим"),
                "sex",
                female ? "FEMALE" : "MALE",
                "birth_date",
                birthDate.toString(),
                "citizenship_years_resident",
                30,
                "party_member",
                true,
                "declarations",
                Map.of("no_conviction", true, "no_corruption", true),
                "territory_id",
                territory,
                "new_face",
                false));
        return candidate;
    }

    public TestCandidate with(String member, Object value) {
        request.put(member, value);
        return this;
    }

    public TestCandidate without(String member) {
        request.remove(member);
        return this;
    }

    /** The same account with another request. */
    public TestCandidate again(String territory, String... contests) {
        return byAccount(account, territory, contests);
    }

    /** A request with the same IIN by another account. */
    public TestCandidate byAnother(String territory, String... contests) {
        return byAccount(UUID.randomUUID().toString(), territory, contests);
    }

    private TestCandidate byAccount(String by, String territory, String... contests) {
        TestCandidate candidate = new TestCandidate(by);
        candidate.request.putAll(request);
        return candidate.with("territory_id", territory).with("contest_ids", List.of(contests));
    }

    public String account() {
        return account;
    }

    public Map<String, Object> request() {
        return Map.copyOf(request);
    }

    public String applicationId() {
        return applicationId;
    }

    public String candidacyId() {
        return candidacyId;
    }

    /** Sends the application, whatever comes of it. */
    public ValidatableResponse send(TestPrimary primary) {
        return Officials.participant(account)
                .body(request)
                .post(primary.path("/applications"))
                .then();
    }

    public void apply(TestPrimary primary) {
        applicationId = send(primary).statusCode(201).extract().path("id");
    }

    /** Applies in a language. */
    public void applyIn(String language, TestPrimary primary) {
        applicationId = Officials.participant(account)
                .config(RestAssured.config()
                        .headerConfig(HeaderConfig.headerConfig().overwriteHeadersWithName("Accept-Language")))
                .header("Accept-Language", language)
                .body(request)
                .post(primary.path("/applications"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A registrar registers the application in its first version. */
    public void registered(TestPrimary primary) {
        candidacyId = decide(primary, "1", Map.of("decision", "REGISTER"))
                .statusCode(200)
                .extract()
                .path("candidacy_id");
    }

    /** A registrar proposes to refuse the application in this version, and a controller confirms. */
    public void refused(TestPrimary primary, int version, String reason) {
        decide(primary, String.valueOf(version), Map.of("decision", "REFUSE", "reason", reason))
                .statusCode(200);
        Officials.controller()
                .header("If-Match", "\"" + (version + 1) + "\"")
                .post(primary.path("/applications/" + applicationId + "/proposal/confirm"))
                .then()
                .statusCode(200);
    }

    public ValidatableResponse decide(TestPrimary primary, String version, Map<String, Object> decision) {
        return registrar()
                .header("If-Match", "\"" + version + "\"")
                .body(decision)
                .post(primary.path("/applications/" + applicationId + "/decision"))
                .then();
    }
}
