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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
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

    /** One verifier, a queue of two, two seconds to deliver. */
    public static final class SmallPod implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "dauys.voting.delivery-timeout", "PT2S",
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
        await().atMost(Duration.ofSeconds(30)).until(() -> state().equals("open"));
    }

    @AfterEach
    void goOn() {
        KafkaProcess.thaw();
    }

    @Test
    void aStalledBallotBoxRefusesBeforeTheSendAndRecovers() {
        TestElection election = stage.open();
        KafkaProcess.freeze();
        await().atMost(Duration.ofSeconds(20)).until(() -> state().equals("unavailable"));

        Response refused = cast(election, 0);

        assertProblem(refused, 503, "ballot-box-unavailable");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
        assertThat(RestAssured.get("/q/health/ready").statusCode()).isEqualTo(503);

        KafkaProcess.thaw();
        await().atMost(Duration.ofSeconds(30)).until(() -> state().equals("open"));
        assertThat(log.of(election.uuid())).isEmpty();
        assertThat(cast(election, 0).statusCode()).isEqualTo(201);
        assertThat(log.of(election.uuid())).hasSize(1);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> RestAssured.get("/q/health/ready").statusCode() == 200);
    }

    @Test
    void aBallotHandedOverAndNotAnsweredHasAnUnknownOutcomeUntilItIsSentAgain() {
        TestElection election = stage.open();
        byte[] ballot = election.ballot(1);
        assertThat(cast(election, 0).statusCode()).isEqualTo(201);
        KafkaProcess.freeze();

        Response unknown = cast(voter(election, 1), election, ballot);

        assertProblem(unknown, 502, "outcome-unknown");
        KafkaProcess.thaw();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> cast(voter(election, 1), election, ballot).statusCode() == 201);
        assertThat(log.of(election.uuid()).stream().skip(1))
                .isNotEmpty()
                .allSatisfy(record -> assertThat(record.value()).isEqualTo(ballot));
    }

    @Test
    void moreBallotsThanFitAreToldToComeBackAndAreNotInTheBox() {
        TestElection election = stage.announced(
                TestElection.large(),
                Instant.now().minusSeconds(60),
                Instant.now().plusSeconds(3600),
                0);
        List<byte[]> ballots =
                Stream.generate(() -> election.ballot(0)).limit(24).toList();
        ExecutorService voters = Executors.newFixedThreadPool(ballots.size());
        try {
            List<CompletableFuture<Response>> casts = ballots.stream()
                    .map(ballot ->
                            CompletableFuture.supplyAsync(() -> cast(voter(election, 0), election, ballot), voters))
                    .toList();
            List<Response> answers = casts.stream().map(CompletableFuture::join).toList();

            List<Response> refused = answers.stream()
                    .filter(answer -> answer.statusCode() != 201)
                    .toList();
            assertThat(refused).isNotEmpty().allSatisfy(answer -> {
                assertProblem(answer, 429, "too-busy");
                assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
            });
            assertThat(answers.size() - refused.size()).isPositive();
            assertThat(log.of(election.uuid())).hasSize(answers.size() - refused.size());
        } finally {
            voters.shutdownNow();
        }
    }

    private static String state() {
        return RestAssured.get("/api/ballot-box/status").jsonPath().getString("state");
    }
}
