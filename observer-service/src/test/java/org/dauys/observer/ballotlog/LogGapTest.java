package org.dauys.observer.ballotlog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.events.election.ElectionState.Stage;
import org.dauys.kit.inbox.ReceivedRecord;
import org.dauys.observer.testing.ObserverTest;
import org.dauys.observer.testing.TallyStandIn;
import org.dauys.observer.testing.TestElection;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LogGapTest extends ObserverTest {

    private static final int ITS_OWN_PARTITION = 77;

    @Inject
    OnBallotLog log;

    @Test
    void recordsThatAreMissingAreShownWithEveryElectionOfTheirPartition() {
        TallyStandIn concerned = new TallyStandIn(kafka, new TestElection(1), ITS_OWN_PARTITION).announce(Stage.SET_UP);
        TallyStandIn elsewhere = new TallyStandIn(kafka, new TestElection(1), 0).announce(Stage.SET_UP);

        QuarkusTransaction.requiringNew().run(() -> log.handleBatch(List.of(recordAt(3))));

        eventually(() -> assertThat(alarms(concerned.uuid())).containsExactly("LOG_GAP offset 77/0"));
        eventually(() -> assertThat(alarms(elsewhere.uuid())).isEmpty());
        int shown = given().get("/api/elections?limit=200")
                .jsonPath()
                .getInt("items.find { it.uuid == '" + concerned.uuid() + "' }.alarms");
        assertThat(shown).isEqualTo(1);
    }

    private static ReceivedRecord recordAt(long offset) {
        return new ReceivedRecord(
                "dauys.ballots", ITS_OWN_PARTITION, offset, Instant.now(), Optional.empty(), new byte[0], Map.of());
    }
}
