package org.dauys.observer.archive;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dauys.events.board.ChainEvent;
import org.dauys.events.election.ElectionState.Stage;
import org.dauys.observer.testing.ObserverTest;
import org.dauys.observer.testing.TallyStandIn;
import org.dauys.observer.testing.TestElection;
import org.dauys.protocol.archive.Event;
import org.dauys.protocol.archive.EventType;
import org.dauys.protocol.audit.ArchiveVerifier;
import org.dauys.protocol.audit.VerificationProgress;
import org.dauys.protocol.audit.VerifierOptions;
import org.dauys.protocol.ballot.Ballot;
import org.dauys.protocol.digest.Sha256;
import org.dauys.protocol.election.SetupData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class PublicRecordTest extends ObserverTest {

    @TempDir
    Path folder;

    private TallyStandIn wholeRecord(TestElection election) {
        TallyStandIn tally = tally(election).setUp();
        List<Ballot> ballots = new ArrayList<>();
        for (int voter : new int[] {0, 1, 2, 1}) {
            Ballot ballot = election.vote(voter, voter % 2);
            ballots.add(ballot);
            tally.castAndChain(ballot);
        }
        tally.count(ballots);
        awaitHeight(tally);
        return tally;
    }

    @Test
    void theArchiveHasTheBytesThatTheWriterWritesAndVerifies() throws IOException {
        TestElection election = new TestElection(5);
        TallyStandIn tally = wholeRecord(election);

        byte[] archive = archive(tally.uuid());

        assertThat(archive).isEqualTo(tally.archive());
        Path file = Files.write(folder.resolve(tally.uuid() + ".bel"), archive);
        var verification = new ArchiveVerifier(
                        VerifierOptions.defaults().expectingBallotPaper(election.paper.canonicalBytes()),
                        VerificationProgress.NONE)
                .verify(file);
        assertThat(verification.finding()).isEmpty();
        assertThat(verification.summary().isComplete()).isTrue();
        assertThat(verification.summary().counted()).isEqualTo(3);
    }

    @Test
    void theServiceVerifiesTheWholeRecordItself() {
        TallyStandIn tally = wholeRecord(new TestElection(5));

        eventually(() -> {
            JsonPath detail = detail(tally.uuid());
            assertThat(detail.getInt("verified_height")).isEqualTo(tally.height());
            assertThat(detail.getString("audit.status")).isEqualTo("VERIFIED");
            assertThat(detail.getString("state")).isEqualTo("RESULT");
            assertThat(detail.getLong("log.compared_to")).isNotNegative();
        });
        assertThat(alarms(tally.uuid())).isEmpty();
    }

    @Test
    void objectsAreServedUnderThePathsOfTheReferenceTool() {
        TestElection election = new TestElection(2);
        TallyStandIn tally = tally(election).setUp();
        awaitHeight(tally);
        String base = "/api/elections/" + tally.uuid() + "/";

        given().get(base + "archive-header")
                .then()
                .statusCode(200)
                .body(equalTo("{\"version\":1,\"timestamp\":\"" + election.opens.getEpochSecond() + "\"}"));
        given().get(base + "last-event")
                .then()
                .statusCode(200)
                .body(equalTo(
                        "{\"height\":0,\"hash\":\"" + tally.head() + "\",\"pos\":" + tally.archive().length + "}"));
        byte[] credentials = given().get(base + "objects/"
                        + Sha256.of(election.credentials.canonicalBytes()).toHex())
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("immutable"))
                .extract()
                .asByteArray();
        assertThat(credentials).isEqualTo(election.credentials.canonicalBytes());
        given().get(base + "objects/" + "0".repeat(64)).then().statusCode(404);
        given().get(base + "ballot-paper")
                .then()
                .statusCode(200)
                .body(equalTo(new String(election.paper.canonicalBytes(), StandardCharsets.UTF_8)));
    }

    @Test
    void anEventWaitsForItsBallot() {
        TestElection election = new TestElection(3);
        TallyStandIn tally = tally(election).setUp();
        Ballot first = election.vote(0, 0);
        Ballot second = election.vote(1, 1);
        tally.chainBallot(first.bytes());
        tally.chainBallot(second.bytes());
        eventually(() -> assertThat(detail(tally.uuid()).getInt("height")).isZero());

        tally.cast(second.bytes());
        tally.cast(first.bytes());

        awaitHeight(tally);
        assertThat(archive(tally.uuid())).isEqualTo(tally.archive());
        assertThat(alarms(tally.uuid())).isEmpty();
    }

    @Test
    void messagesThatComeTwiceChangeNothing() {
        TestElection election = new TestElection(3);
        TallyStandIn tally = tally(election).setUp();
        tally.castAndChain(election.vote(0, 0));
        tally.publishEverythingAgain();
        tally.castAndChain(election.vote(1, 0));
        tally.publishEverythingAgain();
        tally.castAndChain(election.vote(2, 0));

        awaitHeight(tally);
        assertThat(archive(tally.uuid())).isEqualTo(tally.archive());
        assertThat(alarms(tally.uuid())).isEmpty();
    }

    @Test
    void largeObjectsAreFetchedFromTallyByTheirHash() {
        TestElection election = new TestElection(3);
        TallyStandIn tally = tally(election);
        tally.announce(Stage.SET_UP);
        byte[] credentials = election.credentials.canonicalBytes();
        String hash = Sha256.of(credentials).toHex();
        String path = "/api/tally/elections/" + tally.uuid() + "/objects/" + hash;
        SetupData setup = new SetupData(
                Sha256.of(election.election.canonicalBytes()),
                Sha256.of(election.trustees.canonicalBytes()),
                Sha256.of(credentials));
        Event event = new Event(Optional.empty(), 0, EventType.SETUP, Optional.of(Sha256.of(setup.canonicalBytes())));
        tallyHttp.serve(path, "{\"something\":\"else\"}".getBytes(StandardCharsets.UTF_8));
        tally.publish(new ChainEvent(
                tally.uuid(),
                0,
                text(event.canonicalBytes()),
                event.hash().toHex(),
                List.of(
                        text(election.election.canonicalBytes()),
                        text(election.trustees.canonicalBytes()),
                        text(setup.canonicalBytes())),
                List.of(new ChainEvent.RemoteObject(path, hash))));
        eventually(() -> assertThat(alarms(tally.uuid())).contains("OBJECT_UNAVAILABLE event 0, object " + hash));

        tallyHttp.serve(path, credentials);

        eventually(
                () -> assertThat(detail(tally.uuid()).getInt("verified_height")).isZero());
        assertThat(alarms(tally.uuid())).isEmpty();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
