package org.dauys.kit.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.dauys.kit.testing.DauysTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class DescribeProblemsTest {

    @Test
    void operationOfARoleSaysWhoIsRefused() {
        assertThat(responses("/probe/me", "get"))
                .containsKeys("200", "401", "403")
                .doesNotContainKeys("400", "404");
    }

    @Test
    void publicOperationAsksForNoToken() {
        assertThat(responses("/probe/anyone", "get")).doesNotContainKeys("401", "403");
    }

    @Test
    void operationOnOneThingSaysThatThereMayBeNone() {
        assertThat(responses("/probe/territories/{id}", "get")).containsKeys("400", "404");
    }

    @Test
    void refusalsAreProblems() {
        assertThat(document()
                        .getString(
                                "paths.'/probe/me'.get.responses.'403'.content.'application/problem+json'.schema.$ref"))
                .isEqualTo("#/components/schemas/Problem");
        assertThat(document().getMap("components.schemas.Problem.properties")).containsKeys("type", "title", "detail");
    }

    private static Map<String, Object> responses(String path, String method) {
        return document().getMap("paths.'" + path + "'." + method + ".responses");
    }

    private static JsonPath document() {
        return given().queryParam("format", "json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
