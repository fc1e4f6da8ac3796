package org.dauys.observer.testing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ThrowingRunnable;
import org.dauys.events.LocalText;
import org.dauys.events.calendar.CalendarVersion;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.observer.notice.Notices;

/** What tests of the running service have in common. */
@QuarkusTestResource(DauysTestResource.class)
@QuarkusTestResource(TallyHttp.class)
public abstract class ObserverTest {

    private static final LocalText REASON = new LocalText("себеп", "причина", "reason");

    @Inject
    protected Kafka kafka;

    @Inject
    protected Notices notices;

    protected TallyHttp tallyHttp;

    protected TallyStandIn tally(TestElection election) {
        return new TallyStandIn(
                kafka, election, Math.floorMod(election.uuid.value().hashCode(), 4));
    }

    /** Announces a primary and waits until it is known. */
    protected void announcePrimary(String primary) {
        kafka.event(primary, new CalendarVersion(primary, 1, "Asia/Almaty", List.of(), 60, REASON, "1", Instant.EPOCH));
        eventually(() -> org.assertj.core.api.Assertions.assertThat(notices.hasCalendarOf(primary))
                .isTrue());
    }

    protected static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptions()
                .untilAsserted(assertion);
    }

    protected static JsonPath detail(String uuid) {
        return given().get("/api/elections/" + uuid)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    protected static byte[] archive(String uuid) {
        return given().get("/api/elections/" + uuid + "/archive")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    /** Standing alarms as {@code KIND subject}. */
    protected static List<String> alarms(String uuid) {
        List<Map<String, String>> alarms = detail(uuid).getList("alarms");
        return alarms.stream()
                .map(alarm -> alarm.get("kind") + " " + alarm.get("subject"))
                .toList();
    }

    protected static void awaitHeight(TallyStandIn tally) {
        eventually(() -> org.assertj.core.api.Assertions.assertThat(
                        detail(tally.uuid()).getInt("height"))
                .isEqualTo(tally.height()));
    }
}
