package org.dauys.observer.turnout;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Objects;
import org.dauys.observer.testing.ObserverTest;
import org.dauys.observer.testing.TallyStandIn;
import org.dauys.observer.testing.TestElection;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TurnoutTest extends ObserverTest {

    @Test
    void nineVotersAreWithheldAndTenAreShown() {
        TestElection election = new TestElection(12);
        TallyStandIn tally = tally(election).setUp();
        for (int voter = 0; voter < 9; voter++) {
            tally.castAndChain(election.vote(voter, 0));
        }
        awaitHeight(tally);
        given().get("/api/elections/" + tally.uuid() + "/turnout")
                .then()
                .statusCode(200)
                .body("voters", nullValue())
                .body("withheld", equalTo(true))
                .body("electorate", equalTo(12))
                .body("hours[0].voters", nullValue());

        tally.castAndChain(election.vote(9, 0));
        awaitHeight(tally);

        given().get("/api/elections/" + tally.uuid() + "/turnout")
                .then()
                .body("voters", equalTo(10))
                .body("withheld", equalTo(false));
        assertThat(detail(tally.uuid()).getInt("turnout.voters")).isEqualTo(10);
    }

    @Test
    void whoVotesAgainIsCountedOnce() {
        TestElection election = new TestElection(12);
        TallyStandIn tally = tally(election).setUp();
        for (int voter = 0; voter < 11; voter++) {
            tally.castAndChain(election.vote(voter, 0));
        }
        for (int voter = 0; voter < 3; voter++) {
            tally.castAndChain(election.vote(voter, 1));
        }
        awaitHeight(tally);

        JsonPath turnout = given().get("/api/elections/" + tally.uuid() + "/turnout")
                .then()
                .extract()
                .jsonPath();
        assertThat(turnout.getInt("voters")).isEqualTo(11);
        assertThat(turnout.getList("hours.voters", Integer.class).stream()
                        .filter(Objects::nonNull)
                        .mapToInt(Integer::intValue)
                        .sum())
                .isIn(0, 11);
    }

    @Test
    void theListShowsStateHeightsAndTurnout() {
        TestElection election = new TestElection(3);
        TallyStandIn tally = tally(election).setUp();
        awaitHeight(tally);

        String path = "items.find { it.uuid == '" + tally.uuid() + "' }.";
        given().get("/api/elections?limit=200&primary=" + TestElection.PRIMARY)
                .then()
                .statusCode(200)
                .body(path + "state", equalTo("OPEN"))
                .body(path + "height", equalTo(0))
                .body(path + "head", equalTo(tally.head()))
                .body(path + "turnout.voters", equalTo(0))
                .body(path + "turnout.electorate", equalTo(3));
        given().get("/api/elections?limit=0").then().statusCode(400);
        given().get("/api/elections/NoneNoneNoneNn")
                .then()
                .statusCode(404)
                .body("type", equalTo("https://dauys.org/problems/unknown-election"));
    }
}
