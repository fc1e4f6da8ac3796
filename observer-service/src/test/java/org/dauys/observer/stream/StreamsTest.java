package org.dauys.observer.stream;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dauys.events.LocalText;
import org.dauys.events.calendar.CalendarVersion;
import org.dauys.events.control.ControlDecision;
import org.dauys.observer.testing.ObserverTest;
import org.dauys.observer.testing.TallyStandIn;
import org.dauys.observer.testing.TestElection;
import org.dauys.protocol.ballot.Ballot;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StreamsTest extends ObserverTest {

    @TestHTTPResource("/api/streams/")
    String streams;

    @Inject
    StreamEvents events;

    private static LocalText reason(String word) {
        return new LocalText(word + " kk", word + " ru", word + " en");
    }

    private StreamReader follow(StreamName stream, String lastEventId) throws Exception {
        return StreamReader.connect(streams + stream.path(), lastEventId).reading();
    }

    @Test
    void aNewHeadReachesTheBoardAndTheCountTheTallyStream() throws Exception {
        TestElection election = new TestElection(2);
        TallyStandIn tally = tally(election);
        try (StreamReader board = follow(StreamName.BOARD, "");
                StreamReader count = follow(StreamName.TALLY, "")) {
            tally.setUp();
            Ballot ballot = election.vote(0, 0);
            tally.castAndChain(ballot);
            tally.count(List.of(ballot));

            eventually(() -> assertThat(board.data())
                    .anyMatch(data -> data.contains("\"height\":" + tally.height()) && data.contains(tally.head())));
            eventually(() -> assertThat(count.data().stream().filter(data -> data.contains(tally.uuid())))
                    .anyMatch(data -> data.contains("EndBallots"))
                    .anyMatch(data -> data.contains("EncryptedTally"))
                    .anyMatch(data -> data.contains("PartialDecryption"))
                    .anyMatch(data -> data.contains("\"Result\"")));
        }
    }

    @Test
    void aBrokenConnectionIsContinuedWhereItBroke() throws Exception {
        String subject = UUID.randomUUID().toString();
        StreamReader first = follow(StreamName.CONTROL, "");
        add(StreamName.CONTROL, subject, "one");
        add(StreamName.CONTROL, subject, "two");
        eventually(() -> assertThat(first.data()).hasSize(2));
        String seen = first.ids().get(0);
        first.close();
        add(StreamName.CONTROL, subject, "three");

        try (StreamReader resumed = follow(StreamName.CONTROL, seen)) {
            add(StreamName.CONTROL, subject, "four");

            eventually(() -> assertThat(resumed.data())
                    .containsExactly("{\"said\":\"two\"}", "{\"said\":\"three\"}", "{\"said\":\"four\"}"));
        }
    }

    @Test
    void everythingThatIsKeptCanBeReadFromTheBeginningPageByPage() throws Exception {
        String subject = UUID.randomUUID().toString();
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < 300; i++) {
                events.add(StreamName.CALENDAR, subject, Map.of("number", subject + i));
            }
        });

        try (StreamReader all =
                StreamReader.connect(streams + "calendar?last_event_id=0", "").reading()) {
            eventually(() -> assertThat(all.data().stream().filter(data -> data.contains(subject)))
                    .hasSize(300));
            assertThat(all.ids().stream().map(Long::valueOf)).isSorted();
            assertThat(all.ids()).doesNotHaveDuplicates();
        }
    }

    @Test
    void calendarAndControlDecisionsArriveOncePerVersion() throws Exception {
        String primary = UUID.randomUUID().toString();
        String caseId = UUID.randomUUID().toString();
        CalendarVersion calendar =
                new CalendarVersion(primary, 1, "Asia/Almaty", List.of(), 60, reason("first"), "1", Instant.EPOCH);
        ControlDecision decision = new ControlDecision(
                caseId,
                1,
                primary,
                "c1",
                List.of("contest-1"),
                ControlDecision.Kind.REMOVAL,
                new LocalText("себеп", "причина", "reason"),
                "7",
                Instant.EPOCH);
        try (StreamReader calendars = follow(StreamName.CALENDAR, "");
                StreamReader decisions = follow(StreamName.CONTROL, "")) {
            kafka.event(primary, calendar);
            kafka.event(primary, calendar);
            kafka.event(caseId, decision);
            kafka.event(caseId, decision);
            kafka.event(
                    primary,
                    new CalendarVersion(primary, 2, "Asia/Almaty", List.of(), 60, reason("later"), "2", Instant.EPOCH));

            eventually(() -> assertThat(calendars.data().stream().filter(data -> data.contains(primary)))
                    .hasSize(2)
                    .last()
                    .asString()
                    .contains("later kk", "later ru"));
            eventually(() -> assertThat(decisions.data().stream().filter(data -> data.contains(caseId)))
                    .hasSize(1)
                    .allMatch(data -> data.contains("причина")));
        }
    }

    @Test
    void aQuietStreamShowsSignsOfLife() throws Exception {
        try (StreamReader quiet = follow(StreamName.INCIDENTS, "")) {
            eventually(() -> assertThat(quiet.lines()).anyMatch(line -> line.contains("heartbeat")));
        }
    }

    @Test
    void aClientThatDoesNotReadIsDroppedWithAReasonAndCanResume() throws Exception {
        String subject = UUID.randomUUID().toString();
        String filling = "x".repeat(100_000);
        double droppedBefore = dropped();
        try (StreamReader slow = StreamReader.connect(streams + "incidents", "")) {
            for (int batch = 0; batch < 40; batch++) {
                QuarkusTransaction.requiringNew().run(() -> {
                    for (int i = 0; i < 10; i++) {
                        events.add(StreamName.INCIDENTS, subject, Map.of("said", filling));
                    }
                });
            }
            eventually(() -> assertThat(dropped()).isGreaterThan(droppedBefore));

            slow.reading();

            eventually(() -> assertThat(slow.hasEnded()).isTrue());
            assertThat(slow.lines()).contains("event:dropped");
            assertThat(slow.data().get(slow.data().size() - 1))
                    .contains("too-slow")
                    .contains("resume_after");
        }
    }

    @Test
    void whatIsNoStreamOrNoPositionIsRefused() {
        given().get("/api/streams/votes").then().statusCode(404).contentType("application/problem+json");
        given().header("Last-Event-ID", "yesterday")
                .get("/api/streams/board")
                .then()
                .statusCode(400)
                .body("type", equalTo("https://dauys.org/problems/malformed-event-id"));
    }

    private static double dropped() {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("dauys_observer_stream_dropped_total"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElse(0);
    }

    private void add(StreamName stream, String subject, String said) {
        QuarkusTransaction.requiringNew().run(() -> events.add(stream, subject, Map.of("said", said)));
    }
}
