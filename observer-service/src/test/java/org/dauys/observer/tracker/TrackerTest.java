package org.dauys.observer.tracker;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.dauys.events.ballotlog.BallotLog;
import org.dauys.events.board.LogDispositions.Disposition;
import org.dauys.observer.testing.ObserverTest;
import org.dauys.observer.testing.TallyStandIn;
import org.dauys.observer.testing.TestElection;
import org.dauys.protocol.ballot.Ballot;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TrackerTest extends ObserverTest {

    private final TestElection election = new TestElection(3);

    private String path(Ballot ballot) {
        return "/api/elections/" + election.uuid.value() + "/ballots/"
                + ballot.tracker().toHex();
    }

    @Test
    void recordsThatNoDatabaseTakesDoNotStopTheCopy() {
        TallyStandIn tally = tally(election).setUp();
        int partition = tally.partition();
        byte[] withNul = "{\"credential\":\"\\u0000\",\"cause\":\"PAPER\"}".getBytes(StandardCharsets.UTF_8);
        byte[] nothing = "null".getBytes(StandardCharsets.UTF_8);
        kafka.ballotBox(partition, BallotLog.Kind.BALLOT, "\0", withNul);
        kafka.ballotBox(partition, "\0", tally.uuid(), withNul);
        kafka.ballotBox(partition, BallotLog.Kind.STRIKE_OFF, tally.uuid(), withNul);
        kafka.ballotBox(partition, BallotLog.Kind.STRIKE_OFF, tally.uuid(), nothing);
        Ballot ballot = election.vote(0, 0);

        long offset = tally.cast(ballot.bytes());

        eventually(() -> given().get(path(ballot)).then().statusCode(202).body("log.offset", equalTo((int) offset)));
    }

    @Test
    void aChainedBallotIsFoundByBothFormsOfItsTracker() {
        TallyStandIn tally = tally(election).setUp();
        Ballot ballot = Stream.generate(() -> election.vote(0, 0))
                .filter(made -> made.tracker().toBase64().contains("+"))
                .findFirst()
                .orElseThrow();
        long offset = tally.castAndChain(ballot);
        awaitHeight(tally);
        String tracker = ballot.tracker().toBase64();

        given().get(path(ballot))
                .then()
                .statusCode(200)
                .body("tracker", equalTo(tracker))
                .body("height", equalTo(1))
                .body("superseded", equalTo(false))
                .body("log.partition", equalTo(tally.partition()))
                .body("log.offset", equalTo((int) offset));
        String query = "/api/elections/" + tally.uuid() + "/ballots?tracker=";
        for (String form :
                new String[] {URLEncoder.encode(tracker, StandardCharsets.UTF_8), tracker, tracker.replace('+', ' ')}) {
            given().urlEncodingEnabled(false)
                    .get(query + form.replace(" ", "%20"))
                    .then()
                    .statusCode(200)
                    .body("sha256", equalTo(ballot.tracker().toHex()));
        }
    }

    @Test
    void anEarlierBallotIsSupersededAndStaysProvable() {
        TallyStandIn tally = tally(election).setUp();
        Ballot first = election.vote(0, 0);
        Ballot second = election.vote(0, 1);
        tally.castAndChain(first);
        tally.castAndChain(second);
        awaitHeight(tally);

        given().get(path(first)).then().statusCode(200).body("superseded", equalTo(true));
        given().get(path(second)).then().statusCode(200).body("superseded", equalTo(false));
    }

    @Test
    void aBallotInTheBoxIsKnownUntilItsPlaceIsDecided() {
        TallyStandIn tally = tally(election).setUp();
        Ballot ballot = election.vote(0, 0);
        long offset = tally.cast(ballot.bytes());

        eventually(() -> given().get(path(ballot))
                .then()
                .statusCode(202)
                .body("log.offset", equalTo((int) offset))
                .body("disposition", org.hamcrest.Matchers.nullValue()));

        tally.dispose(offset, ballot.bytes(), Disposition.LATE, Optional.empty());
        eventually(() -> given().get(path(ballot)).then().statusCode(202).body("disposition", equalTo("LATE")));
    }

    @Test
    void anUnknownTrackerIsNotFoundAndAMalformedOneRefusedInThreeLanguages() {
        String base = "/api/elections/" + election.uuid.value() + "/ballots";
        given().get(base + "/" + "0".repeat(64)).then().statusCode(404);
        for (String language : new String[] {"kk", "ru", "en"}) {
            String title = given().header("Accept-Language", language)
                    .get(base + "?tracker=short")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .header("Content-Language", language)
                    .body("type", equalTo("https://dauys.org/problems/malformed-tracker"))
                    .extract()
                    .path("title");
            assertThat(title).isNotEqualTo("malformed-tracker");
        }
        given().get(base + "/" + "A".repeat(64)).then().statusCode(400);
        given().get(base).then().statusCode(400);
    }
}
