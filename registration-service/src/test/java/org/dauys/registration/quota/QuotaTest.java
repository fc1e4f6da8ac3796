package org.dauys.registration.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dauys.registration.scenario.Officials.anybody;
import static org.dauys.registration.scenario.Officials.controller;
import static org.dauys.registration.scenario.Officials.operator;
import static org.dauys.registration.scenario.Officials.registrar;
import static org.dauys.registration.scenario.Officials.registrarOf;
import static org.dauys.registration.scenario.TestPrimary.AKMOLA;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.dauys.kit.sql.Sql;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.registration.scenario.Officials;
import org.dauys.registration.scenario.TestPrimary;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class QuotaTest {

    @Inject
    Sql sql;

    @Test
    void aPrimaryBeginsWithTheQuotasOfTheInstallation() {
        TestPrimary primary = TestPrimary.nominating();

        anybody()
                .get(primary.path("/quotas"))
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("women_percent", equalTo(30))
                .body("under35_percent", equalTo(20))
                .body("pension_percent", equalTo(15))
                .body("decision_number", nullValue());
    }

    @Test
    void everyChangeIsAVersionWithAuthorReasonAndDecision() {
        TestPrimary primary = TestPrimary.nominating();

        put(registrar(), primary, "\"0\"", 35).statusCode(200).header("ETag", "\"1\"");
        put(operator(), primary, "\"1\"", 40).statusCode(200);

        anybody()
                .get(primary.path("/quotas/versions"))
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].women_percent", equalTo(35))
                .body("items[0].decided_by", equalTo(Officials.REGISTRAR_ID))
                .body("items[1].women_percent", equalTo(40))
                .body("items[1].reason", equalTo("By the congress"))
                .body("items[1].decision_number", equalTo("7-К"))
                .body("items[1].decided_at", notNullValue());
        assertThat(sql.list(
                        """
                        select before ->> 'women_percent' || ' ' || (after ->> 'women_percent') as change
                        from audit_record where act = 'quotas-changed' and subject = ? order by at
                        """,
                        row -> row.text("change"),
                        primary.id()))
                .containsExactly("30 35", "35 40");
    }

    @Test
    void whoHasNotSeenTheVersionInForceChangesNothing() {
        TestPrimary primary = TestPrimary.nominating();
        put(registrar(), primary, "\"0\"", 35).statusCode(200);

        put(registrar(), primary, "\"0\"", 50).statusCode(412);
        registrar().body(request(50)).put(primary.path("/quotas")).then().statusCode(428);
        anybody().get(primary.path("/quotas")).then().body("women_percent", equalTo(35));
    }

    @Test
    void quotasAreForThoseWhoActInTheWholeCountry() {
        TestPrimary primary = TestPrimary.nominating();

        put(registrarOf(AKMOLA), primary, "\"0\"", 50).statusCode(403);
        put(controller(), primary, "\"0\"", 50).statusCode(403);
        put(anybody(), primary, "\"0\"", 50).statusCode(401);
    }

    @Test
    void aQuotaIsAPercentage() {
        TestPrimary primary = TestPrimary.nominating();

        put(registrar(), primary, "\"0\"", 101).statusCode(400).body("type", endsWith("invalid-request"));
        Map<String, Object> partial = request(30);
        partial.remove("pension_percent");
        registrar()
                .header("If-Match", "\"0\"")
                .body(partial)
                .put(primary.path("/quotas"))
                .then()
                .statusCode(400);
    }

    private static ValidatableResponse put(RequestSpecification by, TestPrimary primary, String ifMatch, int women) {
        return by.header("If-Match", ifMatch)
                .body(request(women))
                .put(primary.path("/quotas"))
                .then();
    }

    private static Map<String, Object> request(int women) {
        Map<String, Object> request = new HashMap<>();
        request.put("women_percent", women);
        request.put("under35_percent", 20);
        request.put("pension_percent", 15);
        request.put("pension_age_women", 60);
        request.put("pension_age_men", 63);
        request.put("reason", "By the congress");
        request.put("decision_number", "7-К");
        return request;
    }
}
