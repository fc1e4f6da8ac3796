package org.dauys.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.dauys.events.ballotlog.BallotLog;
import org.dauys.events.ballotlog.CloseMarker;
import org.dauys.events.board.LogDispositions.Disposition;
import org.dauys.events.election.ElectionState;
import org.dauys.events.election.ElectionState.Stage;
import org.dauys.events.json.EventJson;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.tally.election.ElectionRecord;
import org.dauys.tally.election.ElectionRepository;
import org.dauys.tally.fixture.TallyTestResource;
import org.dauys.tally.fixture.TestElection;
import org.dauys.tally.fixture.TestPrimary;
import org.dauys.tally.fixture.Topics.Written;
import org.dauys.tally.fixture.VotingWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
@QuarkusTestResource(TallyTestResource.class)
class CloseTest {
    private final TestPrimary primary = new TestPrimary();

    @Inject
    ElectionRepository elections;

    @AfterEach
    void close() {
        primary.close();
    }

    @Test
    void theCloseIsMovedLaterAndNeverEarlierAndTheElectionIsAnnouncedAgain() {
        VotingWindow planned = VotingWindow.open();
        TestElection election = primary.election(planned, 1, primary.contest("local", 2, 1, false));
        primary.setUp(1);
        long version = election.announced().version();

        VotingWindow extended =
                new VotingWindow(planned.opens(), planned.closes().plusSeconds(600), planned.graceSeconds());
        primary.calendar(extended);
        await().until(() -> closes(election).equals(extended.closes()));
        await().until(() -> election.latest().orElseThrow().closes().equals(extended.closes()));
        ElectionState announced = election.latest().orElseThrow();
        assertThat(announced.version()).isGreaterThan(version);

        primary.calendar(planned);
        VotingWindow again = new VotingWindow(planned.opens(), extended.closes().plusSeconds(60), 0);
        primary.calendar(again);
        await().until(() -> closes(election).equals(again.closes()));
        assertThat(closes(election)).isEqualTo(again.closes());
    }

    @Test
    void aBallotAfterThePlannedCloseCountsWhenVotingWasExtendedBeforeIt() {
        VotingWindow planned = VotingWindow.closingIn(Duration.ofSeconds(20));
        TestElection election = primary.election(planned, 2, primary.contest("local", 2, 1, false));
        // In force before the first ballot is made, however long that takes.
        primary.calendar(new VotingWindow(planned.opens(), planned.closes().plusSeconds(3600), 0));
        primary.setUp(1);
        byte[] afterPlannedClose = election.voter(1).ballot(1);
        election.cast(election.voter(0).ballot(0));

        await().until(() -> Instant.now().isAfter(planned.closes().plusMillis(100)));
        Written written = election.cast(afterPlannedClose);

        assertThat(written.appended()).isAfter(planned.closes());
        assertThat(election.disposition(written).disposition()).isEqualTo(Disposition.CHAINED);
        election.close(elections);
        election.awaitStage(Stage.ENCRYPTED_TALLY);
        primary.open(election);
        election.awaitStage(Stage.RESULT);
    }

    @Test
    void aBallotWithinTheGraceCounts() {
        VotingWindow window = VotingWindow.closingIn(Duration.ofSeconds(-1));
        TestElection election = primary.election(
                new VotingWindow(window.opens(), window.closes(), 3600), 1, primary.contest("local", 2, 1, false));
        primary.setUp(1);

        Written written = election.cast(election.voter(0).ballot(0));

        assertThat(election.disposition(written).disposition()).isEqualTo(Disposition.CHAINED);
    }

    @Test
    void aMarkerOfAnotherCloseOrBeforeItsTimeEndsNothing() {
        TestElection election = primary.election(VotingWindow.open(), 1, primary.contest("local", 2, 1, false));
        primary.setUp(1);
        Instant closes = election.announced().closes();

        Written early = marker(election, closes);
        Written other = marker(election, Instant.EPOCH);
        Written ballot = election.cast(election.voter(0).ballot(0));

        assertThat(election.disposition(early).disposition()).isEqualTo(Disposition.CLOSE_MARKER);
        assertThat(election.disposition(other).disposition()).isEqualTo(Disposition.CLOSE_MARKER);
        assertThat(election.disposition(ballot).disposition()).isEqualTo(Disposition.CHAINED);
        assertThat(elections.find(election.uuid()).map(ElectionRecord::stage)).contains(Stage.SET_UP);
    }

    @Test
    void aMarkerThatCameBeforeItsTimeIsWrittenAgain() {
        TestElection election = primary.election(VotingWindow.open(), 1, primary.contest("local", 2, 1, false));
        primary.setUp(1);
        Instant closes = election.announced().closes();
        // As by a clock of ours that is an hour ahead of the broker's.
        elections.markerWritten(election.uuid(), closes);
        assertThat(markerCloses(election)).contains(closes);

        Written early = marker(election, closes);

        assertThat(election.disposition(early).disposition()).isEqualTo(Disposition.CLOSE_MARKER);
        assertThat(markerCloses(election)).as("none, so that one is written").isEmpty();
        election.close(elections);
        election.awaitStage(Stage.ENCRYPTED_TALLY);
    }

    private Optional<Instant> markerCloses(TestElection election) {
        return elections.find(election.uuid()).orElseThrow().markerCloses();
    }

    private Instant closes(TestElection election) {
        return elections.find(election.uuid()).orElseThrow().closes();
    }

    private Written marker(TestElection election, Instant closes) {
        return primary.topics()
                .append(
                        election.announced().partition(),
                        Optional.of(BallotLog.Kind.CLOSE_MARKER),
                        election.uuid(),
                        EventJson.write(new CloseMarker(election.uuid(), closes, 0)));
    }
}
