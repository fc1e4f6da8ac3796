package org.dauys.observer.accreditation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.dauys.events.LocalText;
import org.dauys.events.candidacy.CandidacyState;
import org.dauys.kit.testing.TestTokens;
import org.dauys.observer.testing.ObserverTest;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AccreditationTest extends ObserverTest {

    private static final String PATH = "/api/observation/accreditations";

    @Inject
    Candidacies candidacies;

    private final String observer = UUID.randomUUID().toString();

    @BeforeEach
    void announce() {
        announcePrimary("p1");
    }

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

    private static String trusted(String candidacy, String territory) {
        return "{\"primary\":\"p1\",\"kind\":\"TRUSTED_PERSON\",\"name\":\"Серік\",\"candidacy_id\":\"" + candidacy
                + "\",\"territories\":[\"" + territory + "\"]}";
    }

    private void candidacy(String id, long version, CandidacyState.Status status) {
        kafka.event(
                id,
                new CandidacyState(
                        id,
                        version,
                        "p1",
                        "kz-akmola-burabay",
                        List.of("contest-1"),
                        "1",
                        new LocalText("С", "С", "S"),
                        status,
                        CandidacyState.Sex.FEMALE,
                        true,
                        CandidacyState.Nomination.SELF));
    }

    private ValidatableResponse ask(String body) {
        return asObserver().body(body).post(PATH).then();
    }

    private static Matcher<String> problem(String slug) {
        return equalTo("https://dauys.org/problems/" + slug);
    }

    @Test
    void aTrustedPersonIsAccreditedWhereTheRegisteredCandidateStands() {
        String candidacy = UUID.randomUUID().toString();
        ask(trusted(candidacy, "kz-akmola-burabay")).statusCode(422).body("type", problem("unknown-candidacy"));
        candidacy(candidacy, 1, CandidacyState.Status.REGISTERED);
        eventually(() ->
                ask(trusted(candidacy, "kz-akmola")).statusCode(422).body("type", problem("territory-elsewhere")));

        String id = ask(trusted(candidacy, "kz-akmola-burabay"))
                .statusCode(201)
                .extract()
                .path("id");
        ask(trusted(candidacy, "kz-akmola-burabay")).statusCode(409);
        decide(asRegistrar("kz-akmola"), id).statusCode(200).body("state", equalTo("ACCREDITED"));

        asObserver()
                .get(PATH + "/mine")
                .then()
                .body("items[0].kind", equalTo("TRUSTED_PERSON"))
                .body("items[0].candidacy_id", equalTo(candidacy));
    }

    @Test
    void nobodyIsAccreditedBesideACandidateWhoIsNoLongerRegistered() {
        String candidacy = UUID.randomUUID().toString();
        candidacy(candidacy, 1, CandidacyState.Status.REGISTERED);
        AtomicReference<String> id = new AtomicReference<>();
        eventually(() -> id.set(ask(trusted(candidacy, "kz-akmola-burabay"))
                .statusCode(201)
                .extract()
                .path("id")));
        candidacy(candidacy, 2, CandidacyState.Status.REMOVED);
        eventually(() -> assertThat(candidacies.territory("p1", candidacy)).isEmpty());

        decide(asRegistrar("kz-akmola"), id.get()).statusCode(422).body("type", problem("unknown-candidacy"));
    }

    @Test
    void nobodyDecidesAnApplicationOfTheirOwn() {
        String id = apply("kz-akmola-burabay");

        decide(as(observer, List.of("participant", "registrar"), List.of("*")), id)
                .statusCode(403);
        decide(asRegistrar("*"), id).statusCode(200);
    }

    @Test
    void aPrimaryThatNobodyHasAnnouncedHasNoObservers() {
        ask(people("kz-akmola").replace("\"p1\"", "\"p-unheard-of\""))
                .statusCode(422)
                .body("type", problem("unknown-primary"));
    }

    @Test
    void onlySoManyApplicationsWaitForADecision() {
        for (int i = 0; i < 4; i++) {
            announcePrimary("p-" + observer + i);
        }
        for (int i = 0; i < 3; i++) {
            ask(people("kz-akmola").replace("\"p1\"", "\"p-" + observer + i + "\""))
                    .statusCode(201);
        }

        ask(people("kz-akmola").replace("\"p1\"", "\"p-" + observer + "3\""))
                .statusCode(429)
                .header("Retry-After", "3600")
                .body("type", problem("too-many-applications"));
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
                "{\"primary\":\"p1\",\"kind\":\"PEOPLE\",\"name\":\"A\\u0000\",\"territories\":[\"kz-akmola\"]}",
                "{\"primary\":\"p1\",\"kind\":\"PEOPLE\",\"name\":\"A\\ud83d\",\"territories\":[\"kz-akmola\"]}",
                "{\"primary\":\"p\\u0000\",\"kind\":\"PEOPLE\",\"name\":\"A\",\"territories\":[\"kz-akmola\"]}",
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
