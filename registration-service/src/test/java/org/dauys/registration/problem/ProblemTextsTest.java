package org.dauys.registration.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dauys.registration.scenario.Officials.anybody;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.dauys.kit.problem.ProblemMessages;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.registration.scenario.TestPrimary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class ProblemTextsTest {

    @Inject
    ProblemMessages messages;

    @ParameterizedTest
    @EnumSource(RegistrationProblem.class)
    void everyProblemIsExplainedInThreeLanguages(RegistrationProblem problem) {
        assertThat(messages.covers(problem)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "kk,Тізім бекітілмеген",
        "ru,Реестр не зафиксирован",
        "en,Roll is not frozen",
        "fr,Реестр не зафиксирован"
    })
    void callerIsAnsweredInTheOwnLanguage(String language, String title) {
        TestPrimary primary = TestPrimary.nominating();

        given().header("Accept-Language", language)
                .get(primary.path("/elections/plan"))
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("title", equalTo(title));
    }

    @Test
    void unknownPrimaryIsNotFoundEverywhere() {
        for (String path : new String[] {
            "",
            "/calendar",
            "/calendar/versions",
            "/contests",
            "/contests/x",
            "/contests/x/history",
            "/candidacies",
            "/registration-close",
            "/removals",
            "/elections/plan",
            "/draws/x",
            "/statistics/composition?stage=applied"
        }) {
            anybody().get("/api/registration/primaries/none" + path).then().statusCode(404);
        }
    }
}
