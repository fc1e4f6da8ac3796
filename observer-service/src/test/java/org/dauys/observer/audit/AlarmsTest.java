package org.dauys.observer.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dauys.events.board.LogDispositions.Disposition;
import org.dauys.events.election.ElectionState.Stage;
import org.dauys.kit.sql.Sql;
import org.dauys.observer.testing.ObserverTest;
import org.dauys.observer.testing.TallyStandIn;
import org.dauys.observer.testing.TestElection;
import org.dauys.protocol.archive.Event;
import org.dauys.protocol.archive.EventType;
import org.dauys.protocol.ballot.Ballot;
import org.dauys.protocol.digest.Sha256;
import org.junit.jupiter.api.Test;

/** Whatever tally-service, the ballot box or our own table does wrong is named. */
@QuarkusTest
class AlarmsTest extends ObserverTest {

    private final TestElection election = new TestElection(4);

    @Inject
    Sql sql;

    private void awaitAlarm(String alarm) {
        eventually(() -> assertThat(alarms(election.uuid.value())).contains(alarm));
    }

    @Test
    void aChainedBallotWithABrokenProofFailsTheVerificationAtItsEvent() {
        TallyStandIn tally = tally(election).setUp();
        tally.castAndChain(election.vote(0, 0));
        byte[] broken = withBrokenSignature(election.vote(1, 0));
        long offset = tally.cast(broken);
        tally.chainBallot(broken);
        tally.dispose(offset, broken, Disposition.CHAINED, Optional.of(2));
        tally.castAndChain(election.vote(2, 0));

        awaitAlarm("EVENT_INVALID event 2");
        JsonPath detail = detail(tally.uuid());
        assertThat(detail.getInt("verified_height")).isEqualTo(1);
        assertThat(detail.getString("audit.status")).isEqualTo("FAILED");
        assertThat(detail.getInt("audit.failed_height")).isEqualTo(2);
        assertThat(detail.getString("audit.reason")).contains("INVALID_BALLOT").contains("WRONG_SIGNATURE");
        given().get("/q/health/well").then().statusCode(503).body("status", equalTo("DOWN"));
        given().get("/q/health/ready").then().statusCode(200);
        assertThat(given().get("/q/metrics").asString()).containsPattern("dauys_observer_alarms [1-9]");
    }

    @Test
    void anEventWithAnotherParentIsNotAppended() {
        TallyStandIn tally = tally(election).setUp();
        Ballot ballot = election.vote(0, 0);
        tally.cast(ballot.bytes());
        tally.publish(new Event(
                Optional.of(Sha256.of("elsewhere")),
                1,
                EventType.BALLOT,
                Optional.of(ballot.tracker().digest())));

        awaitAlarm("CHAIN_BROKEN event 1");
        assertThat(archive(tally.uuid())).isEqualTo(tally.archive());
    }

    @Test
    void twoEventsAtOneHeightAreAFork() {
        TallyStandIn tally = tally(election).setUp();
        String setUp = tally.head();
        tally.castAndChain(election.vote(0, 0));
        tally.publish(new Event(
                Optional.of(Sha256.parseHex(setUp)),
                1,
                EventType.BALLOT,
                Optional.of(election.vote(1, 1).tracker().digest())));

        awaitAlarm("CHAIN_FORKED event 1");
        awaitHeight(tally);
        assertThat(archive(tally.uuid())).isEqualTo(tally.archive());
    }

    @Test
    void anEventThatIsLeftOutIsAGap() {
        TallyStandIn tally = tally(election).setUp();
        tally.publish(new Event(
                Optional.of(Sha256.of("the one before")), 2, EventType.BALLOT, Optional.of(Sha256.of("a ballot"))));

        awaitAlarm("CHAIN_GAP event 1");
    }

    @Test
    void aRecordOfTheBallotBoxThatIsPassedOverIsMissed() {
        TallyStandIn tally = tally(election).setUp();
        long passedOver = tally.cast(election.vote(0, 0).bytes());
        tally.castAndChain(election.vote(1, 0));

        awaitAlarm("DISPOSITION_MISSING offset " + tally.partition() + "/" + passedOver);
    }

    @Test
    void aBallotRefusedAsInvalidThatHoldsIsNamed() {
        TallyStandIn tally = tally(election).setUp();
        Ballot ballot = election.vote(0, 0);
        long offset = tally.cast(ballot.bytes());
        tally.dispose(offset, ballot.bytes(), Disposition.INVALID, Optional.empty());

        awaitAlarm("VALID_BALLOT_REFUSED offset " + tally.partition() + "/" + offset);
    }

    @Test
    void aBallotRightlyRefusedIsNoAlarm() {
        TallyStandIn tally = tally(election).setUp();
        byte[] broken = withBrokenSignature(election.vote(0, 0));
        byte[] foreign = new TestElection(1).vote(0, 0).bytes();
        byte[] rubbish = "{}".getBytes(StandardCharsets.UTF_8);
        for (byte[] refused : new byte[][] {broken, foreign, rubbish}) {
            tally.dispose(tally.cast(refused), refused, Disposition.INVALID, Optional.empty());
        }
        tally.strikeOff(election.credential(1));
        Ballot struckOff = election.vote(1, 0);
        long last = tally.cast(struckOff.bytes());
        tally.dispose(last, struckOff.bytes(), Disposition.STRUCK_OFF, Optional.empty());

        eventually(() ->
                assertThat(detail(tally.uuid()).getLong("log.compared_to")).isEqualTo(last));
        assertThat(alarms(tally.uuid())).isEmpty();
        given().get("/api/elections/" + tally.uuid() + "/log-index?limit=2")
                .then()
                .statusCode(200)
                .body("items.disposition", equalTo(List.of("INVALID", "INVALID")))
                .body("items.reason", hasItem("test"))
                .body("next", org.hamcrest.Matchers.notNullValue());
        given().get("/api/elections/" + tally.uuid() + "/log-index?limit=1&from=" + last)
                .then()
                .statusCode(200)
                .body("items.disposition", equalTo(List.of("STRUCK_OFF")))
                .body("items.offset", equalTo(List.of((int) last)));
    }

    @Test
    void refusalsForReasonsThatDoNotHoldAreNamed() {
        TallyStandIn tally = tally(election).setUp();
        Ballot inTime = election.vote(0, 0);
        Ballot notStruckOff = election.vote(1, 0);
        Ballot notChained = election.vote(2, 0);
        long late = tally.cast(inTime.bytes());
        long struckOff = tally.cast(notStruckOff.bytes());
        long chained = tally.cast(notChained.bytes());
        tally.dispose(late, inTime.bytes(), Disposition.LATE, Optional.empty());
        tally.dispose(struckOff, notStruckOff.bytes(), Disposition.STRUCK_OFF, Optional.empty());
        tally.dispose(chained, notChained.bytes(), Disposition.CHAINED, Optional.of(1));
        tally.castAndChain(election.vote(3, 0));

        String offset = "DISPOSITION_WRONG offset " + tally.partition() + "/";
        awaitAlarm(offset + chained);
        assertThat(alarms(tally.uuid())).contains(offset + late, offset + struckOff);
    }

    @Test
    void aChainedBallotOfAStruckOffCredentialIsNamed() {
        TallyStandIn tally = tally(election).setUp();
        tally.strikeOff(election.credential(0));
        long offset = tally.castAndChain(election.vote(0, 0));

        awaitAlarm("DISPOSITION_WRONG offset " + tally.partition() + "/" + offset);
    }

    @Test
    void aBallotChainedAfterTheCloseIsNamedOnceTheCloseIsFinal() {
        TallyStandIn tally = tally(election);
        kafka.event(tally.uuid(), election.paperPublished());
        tally.setUp();
        Ballot ballot = election.vote(0, 0);
        long offset = tally.cast(ballot.bytes());
        tally.chainBallot(ballot.bytes());
        Instant closes = election.opens.plusSeconds(60);
        kafka.event(tally.uuid(), election.state(9, tally.partition(), Stage.BALLOTS_ENDED, closes));
        // What was judged by an older close is not judged again.
        eventually(() -> assertThat(Instant.parse(detail(tally.uuid()).getString("closes")))
                .isEqualTo(closes));
        tally.dispose(offset, ballot.bytes(), Disposition.CHAINED, Optional.of(1));

        awaitAlarm("DISPOSITION_WRONG offset " + tally.partition() + "/" + offset);
    }

    @Test
    void aDispositionThatIsChangedLaterIsNamed() {
        TallyStandIn tally = tally(election).setUp();
        Ballot ballot = election.vote(0, 0);
        long offset = tally.castAndChain(ballot);
        tally.dispose(offset, ballot.bytes(), Disposition.LATE, Optional.empty());

        awaitAlarm("DISPOSITION_CHANGED offset " + tally.partition() + "/" + offset);
    }

    @Test
    void aChainedBallotThatIsNotInTheBoxIsShownAndNamed() {
        TallyStandIn tally = tally(election).setUp();
        Ballot stuffed = election.vote(0, 0);
        tallyHttp.serve(
                "/api/tally/elections/" + tally.uuid() + "/objects/"
                        + stuffed.tracker().toHex(),
                stuffed.bytes());
        tally.chainBallot(stuffed.bytes());

        awaitAlarm("BALLOT_NOT_IN_LOG event 1");
        awaitHeight(tally);
        assertThat(archive(tally.uuid())).isEqualTo(tally.archive());
    }

    @Test
    void aRecordThatTurnsUpEndsTheAlarmAndCountsInTheTurnout() {
        TallyStandIn tally = tally(election).setUp();
        Ballot early = election.vote(0, 0);
        tally.chainBallot(early.bytes());
        awaitAlarm("OBJECT_UNAVAILABLE event 1, object " + early.tracker().toHex());
        awaitAlarm("BALLOT_NOT_IN_LOG event 1");
        tallyHttp.serve(
                "/api/tally/elections/" + tally.uuid() + "/objects/"
                        + early.tracker().toHex(),
                early.bytes());
        awaitHeight(tally);
        assertThat(alarms(tally.uuid())).containsExactly("BALLOT_NOT_IN_LOG event 1");
        assertThat(detail(tally.uuid()).getInt("turnout.voters")).isZero();

        long offset = tally.cast(early.bytes());
        tally.dispose(offset, early.bytes(), Disposition.CHAINED, Optional.of(1));

        eventually(() -> assertThat(alarms(tally.uuid())).isEmpty());
        assertThat(detail(tally.uuid()).getBoolean("turnout.withheld")).isTrue();
    }

    @Test
    void aCopyOfTheBallotBoxThatLagsAccusesNobody() {
        TallyStandIn tally = tally(election).setUp();
        awaitHeight(tally);
        QuarkusTransaction.requiringNew().run(() -> {
            // The consumer cannot move its position, so it copies nothing until this transaction ends.
            sql.exists(
                    "select 1 from consumer_position where consumer = 'ballot-log' and partition = ? for update",
                    tally.partition());
            tally.castAndChain(election.vote(0, 0));
            await().during(Duration.ofSeconds(3)).atMost(Duration.ofSeconds(10)).until(() -> alarms(tally.uuid())
                    .isEmpty());
            assertThat(detail(tally.uuid()).getInt("height")).isZero();
        });

        awaitHeight(tally);
        assertThat(alarms(tally.uuid())).isEmpty();
        assertThat(detail(tally.uuid()).getBoolean("turnout.withheld")).isTrue();
    }

    @Test
    void aBallotThatIsChainedBeyondTheLimitIsNamed() {
        TallyStandIn tally = tally(election).setUp();
        tally.castAndChain(election.vote(0, 0));
        tally.castAndChain(election.vote(0, 1));
        tally.castAndChain(election.vote(0, 0));
        long beyond = tally.castAndChain(election.vote(0, 1));

        awaitAlarm("DISPOSITION_WRONG offset " + tally.partition() + "/" + beyond);
        assertThat(alarms(tally.uuid())).hasSize(1);
    }

    @Test
    void whatIsChainedLaterIsNoReasonToRefuseABallotAsOverTheLimit() {
        TallyStandIn tally = tally(election).setUp();
        Ballot first = election.vote(0, 0);
        List<Ballot> chained = List.of(election.vote(0, 1), election.vote(0, 0), election.vote(0, 1));
        Ballot last = election.vote(0, 0);
        long refused = tally.cast(first.bytes());
        for (Ballot ballot : chained) {
            tally.cast(ballot.bytes());
            tally.chainBallot(ballot.bytes());
        }
        long rightlyRefused = tally.cast(last.bytes());
        awaitHeight(tally);
        tally.dispose(refused, first.bytes(), Disposition.OVER_LIMIT, Optional.empty());
        for (int i = 0; i < chained.size(); i++) {
            tally.dispose(refused + 1 + i, chained.get(i).bytes(), Disposition.CHAINED, Optional.of(1 + i));
        }
        tally.dispose(rightlyRefused, last.bytes(), Disposition.OVER_LIMIT, Optional.empty());

        awaitAlarm("DISPOSITION_WRONG offset " + tally.partition() + "/" + refused);
        eventually(() ->
                assertThat(detail(tally.uuid()).getLong("log.compared_to")).isEqualTo(rightlyRefused));
        assertThat(alarms(tally.uuid())).hasSize(1);
    }

    @Test
    void anotherListOfCredentialsThanThePublishedOneIsNamed() {
        TallyStandIn tally = tally(election).setUp();
        awaitHeight(tally);
        kafka.event(tally.uuid(), election.stateWithCredentials(9, tally.partition(), "ab".repeat(32)));

        awaitAlarm("ANNOUNCEMENT_DIFFERS credentials");
    }

    @Test
    void aRecordOverAnotherListThanThePublishedOneFailsAtItsSetup() {
        TallyStandIn tally = tally(election);
        kafka.event(tally.uuid(), election.paperPublished("ab".repeat(32)));
        tally.setUp();

        awaitAlarm("EVENT_INVALID event 0");
    }

    @Test
    void aStoredBallotThatIsAlteredAfterwardsIsNamed() {
        TallyStandIn tally = tally(election).setUp();
        Ballot ballot = election.vote(0, 0);
        tally.castAndChain(ballot);
        eventually(
                () -> assertThat(detail(tally.uuid()).getInt("verified_height")).isEqualTo(1));

        sql.update(
                "update payload set content = set_byte(content, 100, 33) where sha256 = decode(?, 'hex')",
                ballot.tracker().toHex());

        awaitAlarm("RECORD_ALTERED event 1");
    }

    /** Another response, so that the bytes stay canonical and the proof does not hold. */
    private static byte[] withBrokenSignature(Ballot ballot) {
        String text = new String(ballot.bytes(), StandardCharsets.UTF_8);
        int digit = text.lastIndexOf("\"response\":\"") + "\"response\":\"".length() + 3;
        char other = text.charAt(digit) == '1' ? '2' : '1';
        return (text.substring(0, digit) + other + text.substring(digit + 1)).getBytes(StandardCharsets.UTF_8);
    }
}
