package org.dauys.observer.accreditation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.dauys.events.LocalText;
import org.dauys.events.candidacy.CandidacyState;
import org.dauys.kit.testing.TestTokens;
import org.dauys.observer.testing.ObserverTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AccreditationTest extends ObserverTest {

    private static final String PATH = "/api/observation/accreditations";

    private final String observer = UUID.randomUUID().toString();

    private static RequestSpecification as(String subject, List<String> roles, List<String> territories) {
        return given().auth()
                .oauth2(TestTokens.identity(subject, roles, territories))
                .contentType("application/json");
    }

    private RequestSpecification asObserver() {
        return as(observer, List.of("participant"), List.of());
    }

    private static RequestSpecification asRegistrar(String... territories) {
        return as(UUID.randomUUID().toString(), List.of("registrar"), List.of(territories));
    }

    private static String people(String territory) {
        return "{\"primary\":\"p1\",\"kind\":\"PEOPLE\",\"name\":\"Айгүл\",\"territories\":[\"" + territory + "\"]}";
    }

    private String apply(String territory) {
        return asObserver()
                .body(people(territory))
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse decide(RequestSpecification who, String id) {
        return who.body("{\"decision\":\"ACCREDIT\",\"reason\":\"documents in order\"}")
                .post(PATH + "/" + id + "/decision")
                .then();
    }

    @Test
    void anObserverFromThePeopleIsAccreditedByTheRegistrarOfTheTerritory() {
        String id = apply("kz-akmola-burabay");
        asObserver().get(PATH + "/mine").then().statusCode(200).body("items.state", equalTo(List.of("REQUESTED")));

        decide(asRegistrar("kz-akmola"), id).statusCode(200).body("state", equalTo("ACCREDITED"));

        asObserver()
                .get(PATH + "/mine")
                .then()
                .body("items[0].state", equalTo("ACCREDITED"))
                .body("items[0].reason", equalTo("documents in order"));
        decide(asRegistrar("*"), id)
                .statusCode(409)
                .body("type", equalTo("https://dauys.org/problems/already-decided"));
    }

    @Test
    void nobodyDecidesOutsideTheTerritoriesOrWithoutTheRole() {
        String id = apply("kz-almaty-city");

        decide(asRegistrar("kz-akmola"), id).statusCode(403);
        decide(asRegistrar("kz-almaty"), id).statusCode(403);
        decide(asObserver(), id).statusCode(403);
        decide(as(observer, List.of("operator"), List.of("*")), id).statusCode(403);
        decide(given().contentType("application/json"), id).statusCode(401);
        decide(asRegistrar("*"), UUID.randomUUID().toString()).statusCode(404);
    }

    @Test
    void theListShowsOnlyOnesOwnTerritoriesAndOnlyToThoseWhoDecide() {
        String id = apply("kz-akmola-burabay");

        asRegistrar("kz-akmola")
                .get(PATH + "?limit=200&state=REQUESTED")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id));
        asRegistrar("kz-karaganda")
                .get(PATH + "?limit=200")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(id)));
        asObserver().get(PATH).then().statusCode(403);
        given().get(PATH).then().statusCode(401);
        as(UUID.randomUUID().toString(), List.of("participant"), List.of())
                .get(PATH + "/mine")
                .then()
                .body("items", equalTo(List.of()));
    }

    @Test
    void aTrustedPersonNeedsARegisteredCandidacy() {
        String candidacy = UUID.randomUUID().toString();
        String body = "{\"primary\":\"p1\",\"kind\":\"TRUSTED_PERSON\",\"name\":\"Серік\",\"candidacy_id\":\""
                + candidacy + "\",\"territories\":[\"kz-akmola-burabay\"]}";
        asObserver()
                .body(body)
                .post(PATH)
                .then()
                .statusCode(422)
                .body("type", equalTo("https://dauys.org/problems/unknown-candidacy"));

        kafka.event(
                candidacy,
                new CandidacyState(
                        candidacy,
                        1,
                        "p1",
                        "kz-akmola-burabay",
                        List.of("contest-1"),
                        "1",
                        new LocalText("С", "С", "S"),
                        CandidacyState.Status.REGISTERED,
                        CandidacyState.Sex.FEMALE,
                        true,
                        CandidacyState.Nomination.SELF));

        eventually(() -> asObserver().body(body).post(PATH).then().statusCode(201));
        asObserver().body(body).post(PATH).then().statusCode(409);
    }

    @Test
    void theSameKeyGivesTheSameAnswerAndAnotherBodyIsRefused() {
        String key = UUID.randomUUID().toString();
        String first = asObserver()
                .header("Idempotency-Key", key)
                .body(people("kz-akmola"))
                .post(PATH)
                .path("id");
        String again = asObserver()
                .header("Idempotency-Key", key)
                .body(people("kz-akmola"))
                .post(PATH)
                .path("id");

        assertThat(again).isEqualTo(first).isNotNull();
        asObserver()
                .header("Idempotency-Key", key)
                .body(people("kz-karaganda"))
                .post(PATH)
                .then()
                .statusCode(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"primary\":\"p1\",\"kind\":\"PEOPLE\",\"name\":\"\",\"territories\":[\"kz-akmola\"]}",
                "{\"primary\":\"p1\",\"kind\":\"PEOPLE\",\"name\":\"A\",\"territories\":[]}",
                "{\"primary\":\"p1\",\"kind\":\"PEOPLE\",\"name\":\"A\",\"territories\":[\"KZ; drop\"]}",
                "{\"primary\":\"p1\",\"kind\":\"KING\",\"name\":\"A\",\"territories\":[\"kz-akmola\"]}",
                "{\"primary\":",
                "[]"
            })
    void malformedApplicationsAreRefusedInTheCallersLanguage(String body) {
        for (String language : List.of("kk", "ru", "en")) {
            asObserver()
                    .header("Accept-Language", language)
                    .body(body)
                    .post(PATH)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .header("Content-Language", language);
        }
    }
}
