package org.dauys.observer.incident;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dauys.events.Topic;
import org.dauys.events.election.ElectionState.Stage;
import org.dauys.events.incident.IncidentReported;
import org.dauys.events.json.EventJson;
import org.dauys.kit.testing.TestTokens;
import org.dauys.observer.payload.Sha256Hex;
import org.dauys.observer.testing.ObserverTest;
import org.dauys.observer.testing.TallyStandIn;
import org.dauys.observer.testing.TestElection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IncidentTest extends ObserverTest {

    private static final String ACCREDITATIONS = "/api/observation/accreditations";
    private static final String INCIDENTS = "/api/observation/incidents";
    private static final String TRACKER = "ab".repeat(32);

    private final String observer = UUID.randomUUID().toString();
    private final String primary = "p-" + UUID.randomUUID();

    private static RequestSpecification as(String subject, String role) {
        return given().auth().oauth2(TestTokens.identity(subject, role)).contentType("application/json");
    }

    @BeforeEach
    void announce() {
        announcePrimary(primary);
    }

    private void accredit(String subject, boolean granted) {
        accredit(subject, granted, primary);
    }

    private static void accredit(String subject, boolean granted, String primary) {
        String id = as(subject, "participant")
                .body("{\"primary\":\"" + primary
                        + "\",\"kind\":\"PEOPLE\",\"name\":\"Nameless Observer\",\"territories\":[\"kz-akmola\"]}")
                .post(ACCREDITATIONS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        if (granted) {
            as(UUID.randomUUID().toString(), "controller")
                    .body("{\"decision\":\"ACCREDIT\",\"reason\":\"ok\"}")
                    .post(ACCREDITATIONS + "/" + id + "/decision")
                    .then()
                    .statusCode(200);
        }
    }

    private String report(String territory, String trackers) {
        return "{\"primary\":\"" + primary + "\",\"territory_id\":\"" + territory
                + "\",\"kind\":\"board-mismatch\",\"text\":\"Трекер табылмады\",\"trackers\":[" + trackers + "]}";
    }

    @Test
    void anAccreditedObserversIncidentIsPublishedWithoutTheNameAndReachesTheControl() {
        accredit(observer, true);

        String id = as(observer, "participant")
                .body(report("kz-akmola-burabay", "\"" + TRACKER + "\",\"" + Sha256Hex.toTracker(TRACKER) + "\""))
                .post(INCIDENTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        given().get(INCIDENTS + "?primary=" + primary)
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(id)))
                .body("items[0].text", equalTo("Трекер табылмады"))
                .body("items[0].observer_kind", equalTo("PEOPLE"))
                .body(not(containsString("Nameless")))
                .body(not(containsString(observer)));
        eventually(() -> {
            List<IncidentReported> sent = kafka.all(Topic.INCIDENTS).stream()
                    .filter(record -> key(record).equals(id))
                    .map(record -> EventJson.read(record.value(), IncidentReported.class))
                    .toList();
            assertThat(sent).hasSize(1);
            assertThat(sent.get(0).trackers()).containsExactly(TRACKER, TRACKER);
            assertThat(sent.get(0).territoryId()).isEqualTo("kz-akmola-burabay");
        });
    }

    @Test
    void onlyAGrantedAccreditationOfThatTerritoryAndPersonCounts() {
        String waiting = UUID.randomUUID().toString();
        accredit(observer, true);
        accredit(waiting, false);

        as(observer, "participant")
                .body(report("kz-karaganda", ""))
                .post(INCIDENTS)
                .then()
                .statusCode(403);
        as(waiting, "participant")
                .body(report("kz-akmola", ""))
                .post(INCIDENTS)
                .then()
                .statusCode(403)
                .body("type", equalTo("https://dauys.org/problems/not-accredited"));
        as(UUID.randomUUID().toString(), "member")
                .body(report("kz-akmola", ""))
                .post(INCIDENTS)
                .then()
                .statusCode(403);
        as(observer, "registrar")
                .body(report("kz-akmola", ""))
                .post(INCIDENTS)
                .then()
                .statusCode(403);
        given().contentType("application/json")
                .body(report("kz-akmola", ""))
                .post(INCIDENTS)
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(TestTokens.voting(TRACKER, "R8Vsa6GCGCvqg6"))
                .contentType("application/json")
                .body(report("kz-akmola", ""))
                .post(INCIDENTS)
                .then()
                .statusCode(401);
    }

    @Test
    void whatIsNoTrackerOrElectionIsRefused() {
        accredit(observer, true);

        as(observer, "participant")
                .body(report("kz-akmola", "\"short\""))
                .post(INCIDENTS)
                .then()
                .statusCode(400);
        as(observer, "participant")
                .body(report("kz-akmola", "").replace("\"kind\"", "\"election_uuid\":\"none\",\"kind\""))
                .post(INCIDENTS)
                .then()
                .statusCode(404);
        given().get(INCIDENTS + "?primary=" + primary).then().body("items", equalTo(List.of()));
    }

    @Test
    void anElectionOfAnotherPrimaryOrOtherTerritoriesIsRefused() {
        TallyStandIn tally = tally(new TestElection(1)).announce(Stage.SET_UP);
        eventually(() -> given().get("/api/elections/" + tally.uuid()).then().statusCode(200));
        announcePrimary(TestElection.PRIMARY);
        accredit(observer, true);
        accredit(observer, true, TestElection.PRIMARY);
        String ofElection = report("kz-akmola-burabay", "")
                .replace("\"kind\"", "\"election_uuid\":\"" + tally.uuid() + "\",\"kind\"");

        as(observer, "participant")
                .body(ofElection)
                .post(INCIDENTS)
                .then()
                .statusCode(422)
                .body("type", equalTo("https://dauys.org/problems/election-elsewhere"));
        as(observer, "participant")
                .body(ofElection.replace(primary, TestElection.PRIMARY))
                .post(INCIDENTS)
                .then()
                .statusCode(201);
    }

    @Test
    void anObserverReportsOnlySoManyIncidentsADay() {
        accredit(observer, true);
        for (int i = 0; i < 5; i++) {
            as(observer, "participant")
                    .body(report("kz-akmola", ""))
                    .post(INCIDENTS)
                    .then()
                    .statusCode(201);
        }

        as(observer, "participant")
                .body(report("kz-akmola", ""))
                .post(INCIDENTS)
                .then()
                .statusCode(429)
                .header("Retry-After", "3600")
                .body("type", equalTo("https://dauys.org/problems/too-many-incidents"));
    }

    @Test
    void whatNoDatabaseCanKeepIsRefused() {
        accredit(observer, true);
        for (String text : List.of("a\\u0000b", "a\\ud83db")) {
            as(observer, "participant")
                    .body(report("kz-akmola", "").replace("Трекер табылмады", text))
                    .post(INCIDENTS)
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("https://dauys.org/problems/invalid-request"));
        }
    }

    @Test
    void theListIsReadPageByPageTheNewestFirst() {
        accredit(observer, true);
        for (int i = 0; i < 3; i++) {
            as(observer, "participant")
                    .body(report("kz-akmola", ""))
                    .post(INCIDENTS)
                    .then()
                    .statusCode(201);
        }

        String list = INCIDENTS + "?limit=2&primary=" + primary;
        String next = given().get(list)
                .then()
                .body("items.size()", equalTo(2))
                .extract()
                .path("next");
        given().get(list + "&cursor=" + next)
                .then()
                .body("items.size()", equalTo(1))
                .body("next", equalTo(null));
        given().get(list + "&cursor=%25%25").then().statusCode(400);
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.key(), StandardCharsets.UTF_8);
    }
}
