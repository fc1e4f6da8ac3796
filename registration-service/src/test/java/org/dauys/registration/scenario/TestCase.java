package org.dauys.registration.scenario;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;

/** A control case, brought forward step by step. */
public final class TestCase {

    private final TestPrimary primary;
    private final String id;

    private TestCase(TestPrimary primary, String id) {
        this.primary = primary;
        this.id = id;
    }

    /** Opened by a controller of the whole country. */
    public static TestCase open(TestPrimary primary, String candidacyId) {
        return new TestCase(
                primary,
                open(Officials.controller(), primary, candidacyId)
                        .statusCode(201)
                        .extract()
                        .path("case_id"));
    }

    public static ValidatableResponse open(RequestSpecification as, TestPrimary primary, String candidacyId) {
        return as.body(Map.of("candidacy_id", candidacyId, "ground", "MISSED_DEBATE", "summary", "Was not there"))
                .post(primary.path("/control/cases"))
                .then();
    }

    public static TestCase of(TestPrimary primary, String id) {
        return new TestCase(primary, id);
    }

    public String id() {
        return id;
    }

    public String path(String rest) {
        return primary.path("/control/cases/" + id + rest);
    }

    /** As a controller of the whole country sees it. */
    public ValidatableResponse shown() {
        return Officials.controller().get(path("")).then().statusCode(200);
    }

    public String state() {
        return shown().extract().path("state");
    }

    public ValidatableResponse hear(RequestSpecification as) {
        return as.header("If-Match", "*").post(path("/hearing")).then();
    }

    /** A ruling that does not wait for a hearing. */
    public ValidatableResponse rule(RequestSpecification as, String kind) {
        Map<String, Object> ruling = ruling(kind);
        ruling.put("without_hearing", TestPrimary.text("Voting is open"));
        return rule(as, ruling);
    }

    /** A ruling after a hearing, or on an appeal. */
    public ValidatableResponse ruleHeard(RequestSpecification as, String kind) {
        return rule(as, ruling(kind));
    }

    private ValidatableResponse rule(RequestSpecification as, Map<String, Object> ruling) {
        return as.header("If-Match", "*").body(ruling).post(path("/rulings")).then();
    }

    public ValidatableResponse countersign(RequestSpecification as, String proposal) {
        return as.post(path("/rulings/" + proposal + "/countersign")).then();
    }

    /** A ruling with both signatures by controllers of this territory. */
    public ValidatableResponse ruleByTwo(String territory, String kind) {
        String proposal = rule(Officials.controllerOf(territory), kind)
                .statusCode(201)
                .extract()
                .path("proposal_id");
        return countersign(Officials.controllerOf(territory), proposal).statusCode(200);
    }

    public ValidatableResponse appeal(String account) {
        return Officials.participant(account)
                .body(Map.of("text", "I was ill"))
                .post("/api/me/control-cases/" + id + "/appeal")
                .then();
    }

    public static Map<String, Object> ruling(String kind) {
        Map<String, Object> ruling = new HashMap<>();
        ruling.put("kind", kind);
        ruling.put("reason", TestPrimary.text("Missed debates"));
        ruling.put("decision_number", "12");
        return ruling;
    }
}
