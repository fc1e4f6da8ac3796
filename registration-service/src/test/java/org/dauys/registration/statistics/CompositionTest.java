package org.dauys.registration.statistics;

import static org.dauys.registration.scenario.Officials.anybody;
import static org.dauys.registration.scenario.Officials.registrar;
import static org.dauys.registration.scenario.Officials.secretaryOf;
import static org.dauys.registration.scenario.TestPrimary.KOKSHETAU;
import static org.dauys.registration.scenario.TestPrimary.STEPNOGORSK;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.JsonConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.registration.scenario.TestCandidate;
import org.dauys.registration.scenario.TestPrimary;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class CompositionTest {

    @Test
    void countsAndSharesAreOfThoseWhoReachedTheStage() {
        TestPrimary primary = TestPrimary.nominating();
        String local = primary.contest("local", KOKSHETAU);
        String other = primary.contest("local", STEPNOGORSK);
        // Ages on 1 October 2026: 30, 61, 41, 34 and, a day short of 35, 34.
        primary.register(born(1996, 1, 1, false, KOKSHETAU, local).with("new_face", true));
        primary.register(born(1965, 1, 1, true, KOKSHETAU, local));
        TestCandidate mother = born(1985, 5, 17, true, STEPNOGORSK, other)
                .with("special_groups", List.of("mothers-of-many", "special_needs"));
        primary.register(mother);
        nominate(primary, born(1991, 12, 31, false, STEPNOGORSK, other));
        TestCandidate refused = born(1991, 10, 2, true, KOKSHETAU, local);
        refused.apply(primary);
        refused.decide(primary, "1", Map.of("decision", "REFUSE", "reason", "evidence"));

        composition(primary, "?full=true&stage=applied")
                .body("total", equalTo(5))
                .body("women.count", equalTo(3))
                .body("women.of", equalTo(5))
                .body("women.share", closeTo(0.6, 1e-9))
                .body("under35.count", equalTo(3))
                .body("pension.count", equalTo(1))
                .body("mothers_of_many.count", equalTo(1))
                .body("special_needs.count", equalTo(1))
                .body("new_faces.share", closeTo(0.2, 1e-9))
                .body("self.count", equalTo(4))
                .body("ppo.count", equalTo(1))
                .body("mean_age", closeTo(40.0, 1e-9))
                .body("reference_date", equalTo("2026-10-01"))
                .body("as_of", notNullValue());
        composition(primary, "?stage=registered")
                .body("total", equalTo(3))
                .body("women.share", closeTo(2.0 / 3, 1e-9))
                .body("ppo.count", equalTo(0));
        composition(primary, "?full=true&stage=registered&territory=" + STEPNOGORSK)
                .body("total", equalTo(1))
                .body("mothers_of_many.share", closeTo(1.0, 1e-9));
        composition(primary, "?stage=applied&contest=" + local).body("total", equalTo(3));
    }

    @Test
    void whoAppliesAgainIsOnePerson() {
        TestPrimary primary = TestPrimary.nominating();
        String local = primary.contest("local", KOKSHETAU);
        TestCandidate person = born(1985, 5, 17, true, KOKSHETAU, local);
        person.apply(primary);
        person.decide(primary, "1", Map.of("decision", "REFUSE", "reason", "evidence"));
        TestCandidate again = person.again(KOKSHETAU, local).with("new_face", true);
        again.apply(primary);

        composition(primary, "?full=true&stage=applied")
                .body("total", equalTo(1))
                .body("new_faces.count", equalTo(1));
    }

    @Test
    void nobodyHasNoShare() {
        TestPrimary primary = TestPrimary.nominating();

        composition(primary, "?stage=standing")
                .body("total", equalTo(0))
                .body("women.count", equalTo(0))
                .body("women.share", nullValue())
                .body("mean_age", nullValue());
    }

    @Test
    void unknownStageIsRefused() {
        TestPrimary primary = TestPrimary.nominating();

        anybody()
                .get(primary.path("/statistics/composition?stage=elected"))
                .then()
                .statusCode(400);
        anybody().get(primary.path("/statistics/composition")).then().statusCode(400);
    }

    private static void nominate(TestPrimary primary, TestCandidate person) {
        person.with("ppo_code", "PPO-17")
                .with("meeting_date", "2026-09-02")
                .with("protocol_number", "3")
                .with("attended", 20)
                .with("for", 11);
        secretaryOf("kz-akmola")
                .body(person.request())
                .post(primary.path("/ppo-nominations"))
                .then()
                .statusCode(201);
    }

    private static TestCandidate born(int year, int month, int day, boolean female, String territory, String contest) {
        return TestCandidate.born(LocalDate.of(year, month, day), female, territory, contest);
    }

    private static ValidatableResponse composition(TestPrimary primary, String query) {
        return registrar()
                .config(RestAssured.config()
                        .jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.DOUBLE)))
                .get(primary.path("/statistics/composition" + query))
                .then()
                .statusCode(200);
    }
}
