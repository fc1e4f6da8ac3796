package org.dauys.registration.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dauys.registration.scenario.Officials.anybody;
import static org.dauys.registration.scenario.Officials.operator;
import static org.dauys.registration.scenario.Officials.registrar;
import static org.dauys.registration.scenario.TestPrimary.phase;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.dauys.events.LocalText;
import org.dauys.events.Topic;
import org.dauys.events.calendar.CalendarVersion;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.registration.scenario.KafkaReader;
import org.dauys.registration.scenario.TestPrimary;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class CalendarTest {

    private static final String PROBLEMS = "https://dauys.org/problems/";

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @Test
    void everyVersionIsKeptAndPublished() {
        TestPrimary primary = voting(now.minusSeconds(60), now.plusSeconds(3600));

        change(primary, "\"1\"", now.minusSeconds(60), now.plusSeconds(7200))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("version", equalTo(2));

        anybody()
                .get(primary.path("/calendar"))
                .then()
                .header("ETag", "\"2\"")
                .body("reason.kk", equalTo("asked for kk"))
                .body("countersigned", equalTo(false));
        anybody()
                .get(primary.path("/calendar/versions"))
                .then()
                .body("items.version", equalTo(List.of(1, 2)))
                .body("items[0].reason.ru", equalTo("Праймериз назначен"))
                .body("items[1].reason.ru", equalTo("asked for ru"))
                .body("items[0].phases[0].closes", equalTo(now.plusSeconds(3600).toString()));
        List<CalendarVersion> published = KafkaReader.messages(Topic.CALENDAR, primary.id(), CalendarVersion.class, 2);
        assertThat(published).extracting(CalendarVersion::version).containsExactly(1L, 2L);
        assertThat(published.get(1).phases().get(0).closes()).isEqualTo(now.plusSeconds(7200));
        assertThat(published.get(1).graceSeconds()).isEqualTo(60);
        assertThat(published.get(1).zone()).isEqualTo("Asia/Almaty");
        assertThat(published.get(1).reason()).isEqualTo(new LocalText("asked for kk", "asked for ru", "asked for en"));
    }

    @Test
    void timesAreShownInTheZoneOfThePrimaryBesideUtc() {
        Instant opens = Instant.parse("2090-10-01T18:00:00Z");
        TestPrimary primary = voting(opens, opens.plusSeconds(3600));
        String local = DateTimeFormatter.ISO_ZONED_DATE_TIME.format(opens.atZone(ZoneId.of("Asia/Almaty")));

        anybody()
                .get(primary.path("/calendar"))
                .then()
                .body("phases[0].opens", equalTo("2090-10-01T18:00:00Z"))
                .body("phases[0].opens_local", equalTo(local))
                .body("accepted_until", equalTo("2090-10-01T19:01:00Z"))
                .body("office", equalTo("operator"));
    }

    @Test
    void everyVersionSaysWhatItChanged() {
        TestPrimary primary = voting(now.plusSeconds(60), now.plusSeconds(3600));
        change(primary, "\"1\"", now.plusSeconds(60), now.plusSeconds(7200)).statusCode(200);

        anybody().get(primary.path("/calendar/versions?limit=1")).then().body("items[0].changes", hasSize(0));
        String next = anybody().get(primary.path("/calendar/versions?limit=1")).path("next");
        anybody()
                .get(primary.path("/calendar/versions?cursor=" + next))
                .then()
                .body("items[0].changes.phase", equalTo(List.of("VOTING")))
                .body("items[0].changes[0].opens_moved_seconds", equalTo(0))
                .body("items[0].changes[0].closes_moved_seconds", equalTo(3600));
    }

    @Test
    void previewSaysWhatWouldHappenAndChangesNothing() {
        TestPrimary primary = voting(now.minusSeconds(60), now.plusSeconds(3600));

        preview(operator(), primary, now.plusSeconds(7200))
                .statusCode(200)
                .body("based_on", equalTo(1))
                .body("refusals", hasSize(0))
                .body("changes[0].closes_moved_seconds", equalTo(3600))
                .body("takes_two", equalTo(false))
                .body(
                        "voting_tokens_now.issued_until",
                        equalTo(now.plusSeconds(3600).toString()))
                .body(
                        "voting_tokens_then.ballots_until",
                        equalTo(now.plusSeconds(7260).toString()))
                .body("effects.find { it.code == 'decisions-due' }.now", equalTo(0))
                .body("extension_decided_by", equalTo(now.plusSeconds(3000).toString()));
        preview(operator(), primary, now.plusSeconds(3599))
                .body("refusals", equalTo(List.of("calendar-close-earlier")));
        refused(preview(registrar(), primary, now.plusSeconds(7200)), 403, "forbidden");
        refused(preview(anybody(), primary, now.plusSeconds(7200)), 401, "unauthorized");
        anybody().get(primary.path("/calendar")).then().body("version", equalTo(1));
    }

    private ValidatableResponse preview(RequestSpecification as, TestPrimary primary, Instant closes) {
        return as.body(request(now.minusSeconds(60), closes))
                .post(primary.path("/calendar/preview"))
                .then();
    }

    @Test
    void closeOfVotingIsNeverMovedEarlier() {
        TestPrimary primary = voting(now.minusSeconds(60), now.plusSeconds(3600));

        refused(change(primary, "\"1\"", now.minusSeconds(60), now.plusSeconds(3599)), 409, "calendar-close-earlier");
    }

    @Test
    void extensionThatVotersCannotHearOfInTimeIsRefused() {
        TestPrimary primary = voting(now.minusSeconds(60), now.plusSeconds(500));

        refused(change(primary, "\"1\"", now.minusSeconds(60), now.plusSeconds(3600)), 409, "calendar-too-late");
    }

    @Test
    void openingStaysOnceVotingHasOpened() {
        TestPrimary primary = voting(now.minusSeconds(60), now.plusSeconds(3600));

        refused(change(primary, "\"1\"", now.minusSeconds(61), now.plusSeconds(3600)), 409, "calendar-opening-fixed");
    }

    @Test
    void changeNeedsTheVersionThatItChanges() {
        TestPrimary primary = voting(now.plusSeconds(60), now.plusSeconds(3600));
        change(primary, "\"1\"", now.plusSeconds(90), now.plusSeconds(3600)).statusCode(200);

        refused(change(primary, "\"1\"", now.plusSeconds(60), now.plusSeconds(3600)), 412, "stale");
        refused(
                operator()
                        .body(request(now.plusSeconds(60), now.plusSeconds(3600)))
                        .put(primary.path("/calendar"))
                        .then(),
                428,
                "precondition-required");
    }

    @Test
    void onlyOperatorsChangeCalendarsAndCreatePrimaries() {
        TestPrimary primary = voting(now.plusSeconds(60), now.plusSeconds(3600));

        refused(put(registrar(), primary, "\"1\"", now, now.plusSeconds(9000)), 403, "forbidden");
        refused(put(anybody(), primary, "\"1\"", now, now.plusSeconds(9000)), 401, "unauthorized");
        refused(registrar().body("{}").post("/api/registration/primaries").then(), 403, "forbidden");
    }

    @Test
    void calendarThatIsNoneIsRefusedAndNothingIsStored() {
        refused(create("bad-1", List.of(phase("NOMINATION", now, now.plusSeconds(1)))), 422, "calendar-refused");
        refused(create("bad-2", List.of(phase("VOTING", now, now))), 422, "calendar-refused");
        refused(
                create(
                        "bad-3",
                        List.of(phase("VOTING", now, now.plusSeconds(1)), phase("VOTING", now, now.plusSeconds(1)))),
                422,
                "calendar-refused");
        for (Instant never : List.of(Instant.MIN, Instant.MAX, Instant.parse("+9999999-01-01T00:00:00Z"))) {
            refused(create("bad-6", List.of(phase("VOTING", now, never))), 422, "calendar-refused");
            refused(create("bad-6", List.of(phase("VOTING", never, now))), 422, "calendar-refused");
        }
        refused(create("bad-4", List.of()), 400, "invalid-request");
        refused(create("Bad 5", List.of(phase("VOTING", now, now.plusSeconds(1)))), 400, "invalid-request")
                .body("violations.field", hasItem("id"));

        for (String id : List.of("bad-1", "bad-2", "bad-3", "bad-4", "bad-6")) {
            anybody().get("/api/registration/primaries/" + id).then().statusCode(404);
        }
    }

    @Test
    void whatNoDatabaseHoldsIsRefusedWhereverItStands() {
        TestPrimary primary = voting(now.plusSeconds(60), now.plusSeconds(3600));
        for (String path : List.of(
                "/api/registration/primaries/%00",
                primary.path("/contests?cursor=AA"),
                primary.path("/candidacies?contest=%00"),
                primary.path("/candidacies?territory=%00"),
                primary.path("/candidacies?limit=abc"),
                primary.path("/statistics/composition?stage=applied&contest=%00"),
                "/api/registration/elections/%00/ballot-paper")) {
            refused(anybody().urlEncodingEnabled(false).get(path).then(), 400, "invalid-request");
        }
        refused(
                operator()
                        .urlEncodingEnabled(false)
                        .post(primary.path("/roll/freeze?joined_by=%2B9999999-01-01"))
                        .then(),
                400,
                "invalid-request");
    }

    @Test
    void primaryIsCreatedOnceAndListed() {
        TestPrimary primary = voting(now.plusSeconds(60), now.plusSeconds(3600));

        refused(create(primary.id(), List.of(phase("VOTING", now, now.plusSeconds(1)))), 409, "primary-exists");
        anybody()
                .get("/api/registration/primaries/" + primary.id())
                .then()
                .statusCode(200)
                .body("zone", equalTo("Asia/Almaty"))
                .body("min_residence_years", equalTo(10));
        anybody().get("/api/registration/primaries?limit=1").then().body("items", hasSize(1));
    }

    private static TestPrimary voting(Instant opens, Instant closes) {
        return TestPrimary.with(List.of(phase("VOTING", opens, closes)));
    }

    private static ValidatableResponse create(String id, List<Map<String, Object>> phases) {
        return operator()
                .body(Map.of(
                        "id",
                        id,
                        "name",
                        TestPrimary.text("Primary"),
                        "zone",
                        "Asia/Almaty",
                        "reference_date",
                        "2026-10-01",
                        "grace_seconds",
                        0,
                        "extension_lead_seconds",
                        0,
                        "min_age",
                        20,
                        "calendar",
                        Map.of("phases", phases)))
                .post("/api/registration/primaries")
                .then();
    }

    private static ValidatableResponse change(TestPrimary primary, String ifMatch, Instant opens, Instant closes) {
        return put(operator(), primary, ifMatch, opens, closes);
    }

    private static ValidatableResponse put(
            RequestSpecification as, TestPrimary primary, String ifMatch, Instant opens, Instant closes) {
        return as.header("If-Match", ifMatch)
                .body(request(opens, closes))
                .put(primary.path("/calendar"))
                .then();
    }

    private static Map<String, Object> request(Instant opens, Instant closes) {
        return Map.of(
                "phases",
                List.of(phase("VOTING", opens, closes)),
                "reason",
                TestPrimary.text("asked for"),
                "decision_number",
                "17/2");
    }

    private static ValidatableResponse refused(ValidatableResponse answer, int status, String slug) {
        return answer.statusCode(status).body("type", equalTo(PROBLEMS + slug));
    }
}
