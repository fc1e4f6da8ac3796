package org.dauys.voting.ballotbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.dauys.voting.testing.VotingStage.assertProblem;
import static org.dauys.voting.testing.VotingStage.cast;
import static org.dauys.voting.testing.VotingStage.voter;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.voting.testing.BallotLogReader;
import org.dauys.voting.testing.KafkaProcess;
import org.dauys.voting.testing.RegistrationPeer;
import org.dauys.voting.testing.TestElection;
import org.dauys.voting.testing.VotingStage;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What voters are told when the ballot box stalls, or when more of them come than one verifier can serve. */
@QuarkusTest
@TestProfile(StalledBallotBoxTest.SmallPod.class)
@QuarkusTestResource(DauysTestResource.class)
@QuarkusTestResource(RegistrationPeer.class)
class StalledBallotBoxTest {

    /** One verifier, a queue of two, two seconds to deliver, and a box that is closed soon when nothing answers. */
    public static final class SmallPod implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "dauys.voting.delivery-timeout", "PT2S",
                    "dauys.voting.probe-interval", "PT1S",
                    "dauys.voting.verifier-threads", "1",
                    "dauys.voting.queue-capacity", "2");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(KafkaProcess.class));
        }
    }

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private VotingStage stage;
    private BallotLogReader log;

    @BeforeEach
    void setUp() {
        stage = new VotingStage(bootstrapServers);
        log = new BallotLogReader(bootstrapServers);
        await().until(() -> state().equals("open"));
    }

    @AfterEach
    void goOn() {
        KafkaProcess.thaw();
    }

    @Test
    void aStalledBallotBoxRefusesBeforeTheSendAndRecovers() {
        TestElection election = stage.open();
        KafkaProcess.freeze();
        await().until(() -> state().equals("unavailable"));

        Response refused = cast(election, 0);

        assertProblem(refused, 503, "ballot-box-unavailable");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
        assertThat(RestAssured.get("/q/health/ready").statusCode()).isEqualTo(503);

        KafkaProcess.thaw();
        await().until(() -> state().equals("open"));
        assertThat(log.of(election.uuid())).isEmpty();
        byte[] ballot = election.ballot(0);
        awaitAccepted(election, 0, ballot);
        assertThat(log.of(election.uuid())).isNotEmpty().allSatisfy(record -> assertThat(record.value())
                .isEqualTo(ballot));
        await().until(() -> RestAssured.get("/q/health/ready").statusCode() == 200);
    }

    @Test
    void aBallotHandedOverAndNotAnsweredHasAnUnknownOutcomeUntilItIsSentAgain() {
        TestElection election = stage.open();
        byte[] first = election.ballot(0);
        byte[] ballot = election.ballot(1);
        awaitAccepted(election, 0, first);

        Response unknown =
                await().until(() -> castAsTheBoxStalls(election, ballot), answer -> answer.statusCode() != 503);

        assertProblem(unknown, 502, "outcome-unknown");
        KafkaProcess.thaw();
        awaitAccepted(election, 1, ballot);
        assertThat(log.of(election.uuid()).stream()
                        .map(ConsumerRecord::value)
                        .filter(value -> !Arrays.equals(value, first)))
                .isNotEmpty()
                .allSatisfy(value -> assertThat(value).isEqualTo(ballot));
    }

    @Test
    void moreBallotsThanFitAreToldToComeBackAndAreNotInTheBox() {
        TestElection election = stage.announced(
                TestElection.large(),
                Instant.now().minusSeconds(60),
                Instant.now().plusSeconds(3600),
                0);
        ExecutorService voters = Executors.newFixedThreadPool(24);
        try {
            List<Answered> casts = await().until(() -> castAtOnce(election, 24, voters), all -> all.stream()
                    .anyMatch(each -> each.status() == 429));

            List<byte[]> inTheBox =
                    log.of(election.uuid()).stream().map(ConsumerRecord::value).toList();
            assertThat(casts).extracting(Answered::status).contains(201);
            for (Answered cast : casts) {
                switch (cast.status()) {
                    case 201 -> assertThat(inTheBox).contains(cast.ballot());
                    case 429 -> assertProblem(cast.answer(), 429, "too-busy");
                    case 503 -> assertProblem(cast.answer(), 503, "ballot-box-unavailable");
                    default -> assertProblem(cast.answer(), 502, "outcome-unknown");
                }
                if (cast.status() == 429 || cast.status() == 503) {
                    assertThat(inTheBox).doesNotContain(cast.ballot());
                    assertThat(Integer.parseInt(cast.answer().header("Retry-After")))
                            .isPositive();
                }
            }
        } finally {
            voters.shutdownNow();
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Answered(byte[] ballot, Response answer) {
        int status() {
            return answer.statusCode();
        }
    }

    /** So many fresh ballots at the same time, and what each of them was answered. */
    private static List<Answered> castAtOnce(TestElection election, int number, ExecutorService voters) {
        List<byte[]> ballots =
                Stream.generate(() -> election.ballot(0)).limit(number).toList();
        List<CompletableFuture<Answered>> casts = ballots.stream()
                .map(ballot -> CompletableFuture.supplyAsync(
                        () -> new Answered(ballot, cast(voter(election, 0), election, ballot)), voters))
                .toList();
        return casts.stream().map(CompletableFuture::join).toList();
    }

    /**
     * Casts right after the broker has stopped answering. On a machine that is slow enough the stall is known before the
     * ballot is sent, and the answer is that of a closed box: then once more from the beginning.
     */
    private static Response castAsTheBoxStalls(TestElection election, byte[] ballot) {
        KafkaProcess.thaw();
        await().until(() -> state().equals("open"));
        KafkaProcess.freeze();
        return cast(voter(election, 1), election, ballot);
    }

    /** After a stall the producer may need a moment to find its broker; until then it refuses and sends nothing. */
    private static void awaitAccepted(TestElection election, int voter, byte[] ballot) {
        await().until(() -> cast(voter(election, voter), election, ballot).statusCode() == 201);
    }

    private static String state() {
        return RestAssured.get("/api/ballot-box/status").jsonPath().getString("state");
    }
}
