package org.dauys.observer.logindex;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.events.board.LogDispositions;
import org.dauys.events.board.LogDispositions.Disposition;
import org.dauys.observer.testing.ObserverTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PartitionLogIndexTest extends ObserverTest {

    private static final int ITS_OWN_PARTITION = 78;

    @Test
    void whatNamesNoKnownElectionIsInTheIndexOfThePartition() {
        String unheardOf = UUID.randomUUID().toString();
        for (long offset = 0; offset < 3; offset++) {
            kafka.event(
                    unheardOf,
                    new LogDispositions(
                            unheardOf,
                            ITS_OWN_PARTITION,
                            List.of(new LogDispositions.Entry(
                                    offset,
                                    "ab".repeat(32),
                                    Disposition.INVALID,
                                    Optional.empty(),
                                    Optional.of("unknown-election")))));
        }

        String path = "/api/observation/log-index/" + ITS_OWN_PARTITION + "?limit=2";
        eventually(() -> given().get(path).then().statusCode(200).body("items.record.offset", equalTo(List.of(0, 1))));
        String next = given().get(path)
                .then()
                .body("items[0].election", equalTo(unheardOf))
                .body("items[0].record.reason", equalTo("unknown-election"))
                .extract()
                .path("next");
        eventually(() -> given().get(path + "&cursor=" + next).then().body("items.record.offset", equalTo(List.of(2))));
        given().get("/api/observation/log-index/-1").then().statusCode(400);
    }
}
