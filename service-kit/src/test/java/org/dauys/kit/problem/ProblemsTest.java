package org.dauys.kit.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.dauys.kit.testing.DauysTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class ProblemsTest {

    @Inject
    ProblemMessages messages;

    @ParameterizedTest
    @CsvSource({
        "kk,kk,Табылмады",
        "ru,ru,Не найдено",
        "en-GB,en,Not found",
        "'de,kk;q=0.5',kk,Табылмады",
        "###,ru,Не найдено"
    })
    void speaksTheLanguageOfTheCaller(String accepted, String language, String title) {
        given().header("Accept-Language", accepted)
                .get("/probe/nothing")
                .then()
                .statusCode(404)
                .header("Content-Type", equalTo("application/problem+json"))
                .header("Content-Language", equalTo(language))
                .body("type", equalTo("https://dauys.org/problems/not-found"))
                .body("title", equalTo(title))
                .body("status", equalTo(404));
    }

    @ParameterizedTest
    @EnumSource(KitProblem.class)
    void everyCommonProblemHasWordsInEveryLanguage(KitProblem problem) {
        assertThat(messages.covers(problem)).isTrue();
    }

    @Test
    void problemOfTheServiceCarriesArgumentsExtensionsAndRetryAfter() {
        given().header("Accept-Language", "en")
                .get("/probe/full")
                .then()
                .statusCode(429)
                .header("Retry-After", "1")
                .body("detail", equalTo("Probe en слон"))
                .body("queue_length", equalTo(7));
    }

    @Test
    void unexpectedFailureTellsNothing() {
        problem(given().get("/probe/broken").then(), 500, "internal-error").body(not(containsString("4711")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "{\"first_name\":{},\"count\":1}",
                "{\"first_name\":\"a\",\"first_name\":\"b\",\"count\":1}",
                "{\"first_name\":\"a\",\"count\":1} x",
                "{\"first_name\":\"a\",\"count\":null}",
                "{\"first_name\":\"a\",\"count\":1,\"seen_at\":\"yesterday\"}"
            })
    void malformedJsonIsRefused(String body) {
        problem(
                given().contentType("application/json")
                        .body(body)
                        .post("/probe/things")
                        .then(),
                400,
                "malformed-json");
    }

    @Test
    void violationsNameTheFieldsOfTheJson() {
        problem(
                        given().contentType("application/json")
                                .body("{\"first_name\":\" \",\"count\":0}")
                                .post("/probe/things")
                                .then(),
                        400,
                        "invalid-request")
                .body("violations.field", hasItem("first_name"))
                .body("violations.field", hasItem("count"));
    }

    @Test
    void violationsSpeakTheLanguageOfTheCaller() {
        problem(
                        given().contentType("application/json")
                                .header("Accept-Language", "kk")
                                .body("{\"first_name\":\" \",\"count\":1}")
                                .post("/probe/things")
                                .then(),
                        400,
                        "invalid-request")
                .body("violations.message", hasItem("Бос болмауы керек."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/probe/stored/%00", "/probe/stored/x?day=%2B9999999-01-01", "/probe/stored/x?limit=abc"})
    void whatCannotBeStoredOrReadIsTheCallersMistake(String path) {
        problem(given().urlEncodingEnabled(false).get(path).then(), 400, "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"53300", "57P03", "08006"})
    void databaseThatCannotAnswerIsToBeAskedAgain(String state) {
        problem(given().get("/probe/refused/" + state).then(), 503, "unavailable")
                .header("Retry-After", "5");
    }

    @Test
    void oversizedBodyIsRefusedWhereNotAllowed() {
        String text = "x".repeat(1_500_000);
        given().contentType("text/plain").body(text).post("/probe/large").then().statusCode(200);
        problem(
                given().contentType("text/plain")
                        .body(text)
                        .post("/probe/small")
                        .then(),
                413,
                "too-large");
    }

    @Test
    void compressedBodyIsRefused() {
        problem(
                given().contentType("text/plain")
                        .header("Content-Encoding", "gzip")
                        .body(new byte[] {1, 2, 3})
                        .post("/probe/small")
                        .then(),
                415,
                "unsupported-media-type");
    }

    @Test
    void wrongMethodMediaTypeAndAcceptAreProblemsToo() {
        problem(given().delete("/probe/things").then(), 405, "method-not-allowed");
        problem(
                given().contentType("text/plain")
                        .body("x")
                        .post("/probe/things")
                        .then(),
                415,
                "unsupported-media-type");
        problem(given().accept("image/png").get("/probe/territories/x").then(), 406, "not-acceptable");
    }

    @ParameterizedTest
    @CsvSource({",428,precondition-required", "'\"2\"',412,stale"})
    void editNeedsThePresentVersion(String ifMatch, int status, String slug) {
        var request = ifMatch == null ? given() : given().header("If-Match", ifMatch);
        problem(request.put("/probe/versioned").then(), status, slug);
    }

    @Test
    void editOfThePresentVersionIsDone() {
        given().header("If-Match", "\"3\"")
                .put("/probe/versioned")
                .then()
                .statusCode(204)
                .header("ETag", "\"4\"");
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String slug) {
        return answer.statusCode(status)
                .header("Content-Type", equalTo("application/problem+json"))
                .body("type", equalTo("https://dauys.org/problems/" + slug));
    }
}
