package org.dauys.tally;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dauys.events.Topic;
import org.dauys.events.ballotlog.BallotLog;
import org.dauys.events.ballotlog.StrikeOff;
import org.dauys.events.board.ChainEvent;
import org.dauys.events.board.LogDispositions;
import org.dauys.events.board.LogDispositions.Disposition;
import org.dauys.events.board.LogDispositions.Entry;
import org.dauys.events.election.ElectionState;
import org.dauys.events.election.ElectionState.Stage;
import org.dauys.events.json.EventJson;
import org.dauys.events.result.ElectionResultPublished;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.protocol.ballot.Choices;
import org.dauys.tally.election.ElectionRepository;
import org.dauys.tally.fixture.PublishedRecord;
import org.dauys.tally.fixture.TallyTestResource;
import org.dauys.tally.fixture.TestElection;
import org.dauys.tally.fixture.TestPrimary;
import org.dauys.tally.fixture.Topics;
import org.dauys.tally.fixture.Topics.Written;
import org.dauys.tally.fixture.Voter;
import org.dauys.tally.fixture.VotingWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
@QuarkusTestResource(TallyTestResource.class)
class ElectionRecordTest {
    private final TestPrimary primary = new TestPrimary();

    @Inject
    ElectionRepository elections;

    @AfterEach
    void close() {
        primary.close();
    }

    @Test
    void everyRecordOfTheLogIsDisposedOfAndTheResultIsThatOfThePlaintexts() {
        TestElection election = primary.election(
                VotingWindow.open(), 8, primary.contest("local", 3, 2, true), primary.contest("mazhilis", 2, 1, false));
        TestElection other = primary.election(VotingWindow.open(), 1, primary.contest("other", 2, 1, false));
        primary.setUp(2);
        Map<Written, Disposition> expected = new HashMap<>();

        byte[] first = election.voter(0).ballot(0);
        Written chained = election.cast(first);
        expected.put(chained, Disposition.CHAINED);
        expected.put(election.cast(first), Disposition.REPEAT);
        expected.put(election.cast(election.voter(0).ballot(1)), Disposition.CHAINED);
        expected.put(election.cast(first), Disposition.REPEAT);
        List<Choices> blank = List.of(Choices.blank(), Choices.select(2, 1));
        expected.put(election.cast(election.voter(1).ballot(blank)), Disposition.CHAINED);

        Voter struckBefore = election.voter(2);
        byte[] neverCast = struckBefore.ballot(0);
        expected.put(election.strikeOff(struckBefore, StrikeOff.Cause.PAPER), Disposition.STRIKE_OFF);
        expected.put(election.cast(neverCast), Disposition.STRUCK_OFF);
        Voter struckAfter = election.voter(3);
        expected.put(election.cast(struckAfter.ballot(0)), Disposition.CHAINED);
        expected.put(election.strikeOff(struckAfter, StrikeOff.Cause.EXPULSION), Disposition.STRIKE_OFF);
        expected.put(election.cast(struckAfter.ballot(1)), Disposition.STRUCK_OFF);
        expected.put(election.strikeOff(struckAfter, StrikeOff.Cause.PAPER), Disposition.STRIKE_OFF);

        Map<Written, String> invalid = new HashMap<>();
        invalid.put(election.cast(election.stranger().ballot(0)), "unlisted-credential");
        invalid.put(election.cast(election.voter(4).ballotWithBrokenProof()), "wrong-individual-proof");
        invalid.put(election.cast(otherHash(election.voter(4).ballot(0), election, other)), "wrong-election-hash");
        invalid.put(election.cast(other.voter(0).ballot(0)), "wrong-election");
        invalid.put(election.cast(new byte[] {1, 2, 3}), "not-canonical");
        invalid.put(election.cast(spaced(election.voter(4).ballot(0))), "not-canonical");
        invalid.put(election.cast(new byte[0]), "not-canonical");
        invalid.put(raw(election, Optional.empty(), election.uuid(), first), "unknown-kind");
        invalid.put(
                raw(
                        election,
                        Optional.of(BallotLog.Kind.STRIKE_OFF),
                        election.uuid(),
                        "{}".getBytes(StandardCharsets.UTF_8)),
                "malformed");
        invalid.put(election.strikeOff(election.stranger(), StrikeOff.Cause.PAPER), "unlisted-credential");
        byte[] valid = election.voter(4).ballot(0);
        int elsewhere = (election.announced().partition() + 1) % Topic.BALLOTS.partitions();
        invalid.put(
                primary.topics().append(elsewhere, Optional.of(BallotLog.Kind.BALLOT), election.uuid(), valid),
                "wrong-partition");
        // What no database takes as text must not stop the gate; it is disposed of like a record without the header.
        Written nameless = raw(election, Optional.of(BallotLog.Kind.BALLOT), "\0", valid);
        invalid.keySet().forEach(written -> expected.put(written, Disposition.INVALID));
        expected.put(election.cast(valid), Disposition.CHAINED);

        Voter undecided = election.voter(5);
        for (int i = 0; i < 30; i++) {
            expected.put(election.cast(undecided.ballot(i % 2)), Disposition.CHAINED);
        }
        expected.put(election.cast(undecided.ballot(0)), Disposition.OVER_LIMIT);

        expected.forEach((written, disposition) -> assertThat(
                        election.disposition(written).disposition())
                .as("%s", written)
                .isEqualTo(disposition));
        invalid.forEach((written, reason) ->
                assertThat(election.disposition(written).reason()).contains(reason));
        assertThat(election.disposition(chained).height()).contains(1);
        await().until(() -> primary.topics().read(Topic.BOARD, "", LogDispositions.class, record -> true).stream()
                .filter(message -> message.partition() == nameless.partition())
                .flatMap(message -> message.entries().stream())
                .anyMatch(entry ->
                        entry.offset() == nameless.offset() && entry.reason().equals(Optional.of("unknown-election"))));

        given().get(
                        "/api/tally/elections/{u}/strike-offs/{c}",
                        election.uuid(),
                        struckBefore.publicCredential().hex())
                .then()
                .statusCode(200)
                .body("ballots_before", equalTo(0));
        given().get(
                        "/api/tally/elections/{u}/strike-offs/{c}",
                        election.uuid(),
                        struckAfter.publicCredential().hex())
                .then()
                .body("ballots_before", equalTo(1))
                .body("cause", equalTo("EXPULSION"));
        given().get("/api/tally/elections/{u}/result", election.uuid()).then().statusCode(404);

        Instant close = election.close(elections);
        await().until(() -> Instant.now().isAfter(close.plusMillis(50)));
        Written late = election.cast(election.voter(6).ballot(0));
        assertThat(election.disposition(late).disposition()).isEqualTo(Disposition.LATE);

        election.awaitStage(Stage.ENCRYPTED_TALLY);
        assertThat(election.disposition(election.cast(election.voter(6).ballot(0)))
                        .disposition())
                .isEqualTo(Disposition.LATE);
        primary.open(election);
        election.awaitStage(Stage.RESULT);

        // Voters 0 (last: 1), 1 (blank; 1), 3 (0), 4 (0), 5 (last of thirty: 1).
        ElectionResultPublished result = EventJson.read(
                given().get("/api/tally/elections/{u}/result", election.uuid()).asByteArray(),
                ElectionResultPublished.class);
        assertThat(result.ballotsCounted()).isEqualTo(5);
        assertThat(result.electorate()).isEqualTo(8);
        assertThat(result.questions().get(0).blankVotes()).isEqualTo(1);
        assertThat(votes(result, 0)).containsExactly(2L, 2L, 0L);
        assertThat(votes(result, 1)).containsExactly(2L, 3L);
        // The outbox sends after the commit that the stage shows.
        await().untilAsserted(() -> assertThat(primary.topics()
                        .read(Topic.RESULTS, election.uuid(), ElectionResultPublished.class, record -> true))
                .containsExactly(result));

        long chainedBallots = expected.values().stream()
                .filter(each -> each == Disposition.CHAINED)
                .count();
        int height = (int) chainedBallots + 6;
        await().until(() -> election.chain().size() == height + 1);
        PublishedRecord.Outcome outcome = PublishedRecord.verify(election);
        assertThat(outcome.finding()).isEmpty();
        assertThat(outcome.summary().ballots()).isEqualTo((int) chainedBallots);
        assertThat(outcome.summary().counted()).isEqualTo(5);

        Map<Integer, ChainEvent> chain = election.chain();
        int partition = election.announced().partition();
        // The log index is sent after the chain that it names.
        await().until(() -> election.index(partition).values().stream()
                .anyMatch(each -> each.disposition() == Disposition.CLOSE_MARKER));
        Map<Long, Entry> index = election.index(partition);
        assertThat(index.values().stream().filter(each -> each.disposition() == Disposition.CHAINED))
                .hasSize((int) chainedBallots)
                .allSatisfy(entry -> assertThat(
                                chain.get(entry.height().orElseThrow()).event())
                        .contains(entry.tracker()));
        assertThat(index.values().stream().filter(each -> each.disposition() == Disposition.CLOSE_MARKER))
                .hasSize(1);
        await().untilAsserted(() ->
                assertThat(election.latest().map(ElectionState::stage)).contains(Stage.RESULT));
        assertThatTheBoardTellsNoTime(election);
    }

    @Test
    void anElectionWithoutAVoteCompletes() {
        TestElection election = primary.election(
                VotingWindow.closingIn(Duration.ofSeconds(3)), 2, primary.contest("local", 2, 1, true));
        primary.setUp(1);

        election.awaitStage(Stage.ENCRYPTED_TALLY);
        primary.open(election);
        election.awaitStage(Stage.RESULT);

        await().until(() -> election.chain().size() == 6);
        PublishedRecord.Outcome outcome = PublishedRecord.verify(election);
        assertThat(outcome.finding()).isEmpty();
        given().get("/api/tally/elections/{u}/result", election.uuid())
                .then()
                .statusCode(200)
                .body("ballots_counted", equalTo(0));
        given().get("/api/tally/elections/{u}/binding-proofs", election.uuid())
                .then()
                .body("items.owner", contains(1, 2));
    }

    private static void assertThatTheBoardTellsNoTime(TestElection election) {
        try (Topics topics = new Topics()) {
            for (ConsumerRecord<byte[], byte[]> record : topics.records(Topic.BOARD)) {
                assertThat(record.headers().lastHeader("ce_time")).isNull();
            }
        }
        assertThat(election.chain().values().stream()
                        .filter(event -> event.event().contains("\"Ballot\"")))
                .allSatisfy(event -> assertThat(event.objects()).isEmpty());
    }

    private static List<Long> votes(ElectionResultPublished result, int question) {
        return result.questions().get(question).candidates().stream()
                .map(ElectionResultPublished.CandidateCount::votes)
                .toList();
    }

    private Written raw(TestElection election, Optional<BallotLog.Kind> kind, String uuid, byte[] value) {
        return primary.topics().append(election.announced().partition(), kind, uuid, value);
    }

    private static byte[] otherHash(byte[] ballot, TestElection election, TestElection other) {
        return new String(ballot, StandardCharsets.UTF_8)
                .replace(election.announced().electionHash(), other.announced().electionHash())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] spaced(byte[] ballot) {
        return new String(ballot, StandardCharsets.UTF_8)
                .replaceFirst(",", ", ")
                .getBytes(StandardCharsets.UTF_8);
    }
}
