package org.dauys.voting.cast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dauys.voting.testing.VotingStage.assertProblem;
import static org.dauys.voting.testing.VotingStage.bearer;
import static org.dauys.voting.testing.VotingStage.cast;
import static org.dauys.voting.testing.VotingStage.tokenIssuedAt;
import static org.dauys.voting.testing.VotingStage.voter;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dauys.events.Topic;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.protocol.ballot.Tracker;
import org.dauys.voting.testing.AdjustableClock;
import org.dauys.voting.testing.BallotLogReader;
import org.dauys.voting.testing.ReceiptChecker;
import org.dauys.voting.testing.RegistrationPeer;
import org.dauys.voting.testing.TestElection;
import org.dauys.voting.testing.VotingStage;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
@QuarkusTestResource(RegistrationPeer.class)
class CastAcceptedTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Inject
    AdjustableClock clock;

    private VotingStage stage;
    private BallotLogReader log;

    @BeforeEach
    void setUp() {
        stage = new VotingStage(bootstrapServers);
        log = new BallotLogReader(bootstrapServers);
    }

    @AfterEach
    void rightTheClock() {
        clock.setError(Duration.ZERO);
    }

    @Test
    void aBallotIsInTheLogByteForByteWithNothingBesideIt() throws Exception {
        TestElection election = stage.open();
        byte[] ballot = election.ballot(0);
        Instant before = Instant.now().minusMillis(5);

        Response response = cast(
                voter(election, 0)
                        .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                        .header("Dauys-Expires", Instant.now().plusSeconds(30).toString()),
                election,
                ballot);

        assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
        assertThat(response.jsonPath().getString("tracker"))
                .isEqualTo(Tracker.of(ballot).toBase64());
        JsonNode receipt = ReceiptChecker.verified(response.asString(), "receipt");
        List<ConsumerRecord<byte[], byte[]>> records = log.of(election.uuid());
        assertThat(records).hasSize(1);
        ConsumerRecord<byte[], byte[]> record = records.get(0);
        assertThat(record.value()).isEqualTo(ballot);
        assertThat(record.key()).isNull();
        assertThat(headers(record)).isEqualTo(Map.of("kind", "ballot", "election", election.uuid()));
        assertThat(record.partition())
                .isEqualTo(election.state(1, before, before, 0).partition());

        assertThat(receipt.get("election").asText()).isEqualTo(election.uuid());
        assertThat(receipt.get("verdict").asText()).isEqualTo("accepted");
        assertThat(receipt.get("tracker").asText()).isEqualTo(Tracker.of(ballot).toBase64());
        assertThat(receipt.get("partition").asInt()).isEqualTo(record.partition());
        assertThat(receipt.get("offset").asLong()).isEqualTo(record.offset());
        assertThat(receipt.get("log_epoch").asText()).isEqualTo(topicId());
        assertThat(Instant.parse(receipt.get("log_append_time").asText()))
                .isEqualTo(Instant.ofEpochMilli(record.timestamp()))
                .isBetween(before, Instant.now());
        assertThat(Instant.parse(receipt.get("merge_by").asText()))
                .isAfter(Instant.parse(receipt.get("log_append_time").asText()));
    }

    @Test
    void theSameBytesAreAcknowledgedAgain() {
        TestElection election = stage.open();
        byte[] ballot = election.ballot(1);
        Response first = cast(voter(election, 1), election, ballot);
        Response second = cast(voter(election, 1), election, ballot);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.jsonPath().getString("tracker"))
                .isEqualTo(first.jsonPath().getString("tracker"));
        assertThat(log.of(election.uuid())).hasSize(2).allSatisfy(record -> assertThat(record.value())
                .isEqualTo(ballot));
    }

    @Test
    void anotherBallotOfTheSameVoterIsAcceptedToo() {
        TestElection election = stage.open();
        assertThat(cast(election, 0).statusCode()).isEqualTo(201);
        assertThat(cast(election, 0).statusCode()).isEqualTo(201);
        assertThat(log.of(election.uuid())).hasSize(2);
    }

    @Test
    void withinTheGraceATokenIssuedBeforeTheCloseIsGood() {
        Instant closes = Instant.now().minusSeconds(30);
        TestElection election = stage.announced(TestElection.small(), closes.minusSeconds(3600), closes, 600);
        Response early =
                cast(bearer(tokenIssuedAt(election, 0, closes.minusSeconds(60))), election, election.ballot(0));
        assertThat(early.statusCode()).as(early.asString()).isEqualTo(201);
        assertThat(ReceiptChecker.verified(early.asString(), "receipt")
                        .get("verdict")
                        .asText())
                .isEqualTo("accepted");

        Response late = cast(bearer(tokenIssuedAt(election, 1, closes.plusSeconds(5))), election, election.ballot(1));
        assertProblem(late, 409, "not-open");
        assertThat(log.of(election.uuid())).hasSize(1);
    }

    @Test
    void theBrokersClockDecidesWhetherABallotIsLate() {
        Instant closes = Instant.now().minusSeconds(30);
        TestElection election = stage.announced(TestElection.small(), closes.minusSeconds(3600), closes, 5);
        clock.setError(Duration.ofMinutes(-10));
        byte[] ballot = election.ballot(0);

        Response response = cast(voter(election, 0), election, ballot);

        assertProblem(response, 409, "late");
        JsonNode receipt = ReceiptChecker.verified(response.asString(), "receipt");
        assertThat(receipt.get("verdict").asText()).isEqualTo("late");
        assertThat(receipt.get("tracker").asText()).isEqualTo(Tracker.of(ballot).toBase64());
        assertThat(log.of(election.uuid())).hasSize(1);
    }

    @Test
    void theReceiptKeysArePublished() {
        List<String> algorithms =
                RestAssured.get("/api/ballot-box/receipt-keys").jsonPath().getList("items.algorithm");
        assertThat(algorithms).isNotEmpty().containsOnly("Ed25519");
    }

    private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
        return StreamSupport.stream(record.headers().spliterator(), false)
                .collect(Collectors.toMap(
                        header -> header.key(), header -> new String(header.value(), StandardCharsets.UTF_8)));
    }

    private String topicId() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            return admin.describeTopics(List.of(Topic.BALLOTS.topicName()))
                    .allTopicNames()
                    .get()
                    .get(Topic.BALLOTS.topicName())
                    .topicId()
                    .toString();
        }
    }
}
