package org.dauys.voting.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.dauys.events.Topic;
import org.dauys.events.json.EventJson;
import org.dauys.kit.testing.TestTokens;

/** Sets elections up as the other services do, and casts as voters do. */
public final class VotingStage {

    private final String bootstrapServers;

    public VotingStage(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** Announces an election that is open for an hour, and waits until the service can take its ballots. */
    public TestElection open() {
        return announced(
                TestElection.small(),
                Instant.now().minusSeconds(60),
                Instant.now().plusSeconds(3600),
                0);
    }

    /** Announces an election and waits until the service has its credential list. */
    public TestElection announced(TestElection election, Instant opens, Instant closes, int graceSeconds) {
        RegistrationPeer.serve(election.credentialsPath(), election.credentialList());
        int before = ready();
        publish(Topic.ELECTIONS, election.uuid(), election.state(1, opens, closes, graceSeconds));
        await().until(() -> ready() > before);
        return election;
    }

    private static int ready() {
        return RestAssured.get("/api/ballot-box/status").jsonPath().getInt("elections.ready");
    }

    /** Publishes one message. */
    public void publish(Topic topic, String key, Object message) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic.topicName(), key, EventJson.write(message)))
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    /** A request with the voting token of one of the election's voters. */
    public static RequestSpecification voter(TestElection election, int voter) {
        return bearer(TestTokens.voting(election.credential(voter).hex(), election.uuid()));
    }

    /** A request with this token. */
    public static RequestSpecification bearer(String token) {
        return RestAssured.given()
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", "en")
                .contentType("application/json");
    }

    /** The voting token of a voter with another time of issue. */
    public static String tokenIssuedAt(TestElection election, int voter, Instant issuedAt) {
        return votingClaims(election.credential(voter).hex(), election.uuid())
                .claim("iat", issuedAt.getEpochSecond())
                .sign();
    }

    /** Claims of a voting token, to be changed and signed. */
    public static TestTokens votingClaims(String credential, String uuid) {
        return TestTokens.identityClaims(credential, List.of(), List.of())
                .claim("aud", "voting")
                .claim("election", uuid);
    }

    /** Casts a valid ballot of a voter. */
    public static Response cast(TestElection election, int voter) {
        return cast(voter(election, voter), election, election.ballot(voter));
    }

    /** Posts these bytes. */
    public static Response cast(RequestSpecification request, TestElection election, byte[] body) {
        return request.body(body).post("/api/ballot-box/{uuid}/ballots", election.uuid());
    }

    /** Checks status and type of a problem. */
    public static void assertProblem(Response response, int status, String slug) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(response.jsonPath().getString("type")).isEqualTo("https://dauys.org/problems/" + slug);
        assertThat(response.jsonPath().getString("title")).isNotBlank().isNotEqualTo(slug);
    }
}
