package org.dauys.voting.cast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.dauys.voting.testing.VotingStage.assertProblem;
import static org.dauys.voting.testing.VotingStage.bearer;
import static org.dauys.voting.testing.VotingStage.cast;
import static org.dauys.voting.testing.VotingStage.voter;
import static org.dauys.voting.testing.VotingStage.votingClaims;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.security.SecureRandom;
import java.time.Instant;
import org.dauys.events.Topic;
import org.dauys.events.ballotlog.VoterStatus;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.kit.testing.TestTokens;
import org.dauys.protocol.credential.PrivateCredential;
import org.dauys.voting.testing.BallotLogReader;
import org.dauys.voting.testing.ReceiptChecker;
import org.dauys.voting.testing.RegistrationPeer;
import org.dauys.voting.testing.TestElection;
import org.dauys.voting.testing.VotingStage;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may not cast, and when not. After every refusal the ballot box holds nothing of the election. */
@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
@QuarkusTestResource(RegistrationPeer.class)
class CastRefusedTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private VotingStage stage;
    private TestElection election;

    @BeforeEach
    void setUp() {
        stage = new VotingStage(bootstrapServers);
        election = stage.open();
    }

    @AfterEach
    void nothingIsInTheBallotBox() {
        assertThat(new BallotLogReader(bootstrapServers).of(election.uuid())).isEmpty();
    }

    @Test
    void withoutAToken() {
        assertProblem(
                cast(RestAssured.given().contentType("application/json"), election, election.ballot(0)),
                401,
                "unauthorized");
    }

    @Test
    void withAnIdentityToken() {
        String member = TestTokens.identity("8d5ec2fc-7e5f-4a3e-9b0e-0d3c5e1b7a11", "member");
        assertProblem(cast(bearer(member), election, election.ballot(0)), 401, "unauthorized");
        String both = votingClaims(election.credential(0).hex(), election.uuid())
                .claim("aud", java.util.List.of("voting", "dauys"))
                .sign();
        assertProblem(cast(bearer(both), election, election.ballot(0)), 401, "unauthorized");
    }

    @Test
    void withATokenThatIsExpiredForgedOrUnsigned() {
        String credential = election.credential(0).hex();
        for (String token : new String[] {
            votingClaims(credential, election.uuid()).expired().sign(),
            votingClaims(credential, election.uuid()).forge(),
            votingClaims(credential, election.uuid()).unsigned(),
            votingClaims(credential, election.uuid())
                    .claim("iss", "https://example.org")
                    .sign(),
            votingClaims("not-a-credential", election.uuid()).sign(),
            "nonsense"
        }) {
            assertProblem(cast(bearer(token), election, election.ballot(0)), 401, "unauthorized");
        }
    }

    @Test
    void withATokenOfAnotherElection() {
        TestElection other = stage.open();
        String token = TestTokens.voting(election.credential(0).hex(), other.uuid());
        assertProblem(cast(bearer(token), election, election.ballot(0)), 403, "credential-mismatch");
    }

    @Test
    void withATokenOfAnotherCredential() {
        assertProblem(cast(voter(election, 1), election, election.ballot(0)), 403, "credential-mismatch");
    }

    @Test
    void withACredentialThatIsNotListed() {
        PrivateCredential stranger = PrivateCredential.generate(new SecureRandom());
        String token = TestTokens.voting(
                stranger.publicCredential(election.election().uuid()).hex(), election.uuid());
        assertProblem(cast(bearer(token), election, election.ballot(stranger)), 403, "not-on-list");
    }

    @Test
    void withACredentialThatIsStruckOffUntilThatIsTakenBack() {
        String credential = election.credential(2).hex();
        byte[] ballot = election.ballot(2);
        stage.publish(Topic.VOTER_STATUS, credential, new VoterStatus(credential, 1, election.uuid(), true));
        // Malformed for as long as the strike-off is not known: nothing is ever appended.
        byte[] spoilt = new String(ballot, java.nio.charset.StandardCharsets.UTF_8)
                .replace("\"signature\"", "\"Signature\"")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        await().until(() -> cast(voter(election, 2), election, spoilt).statusCode() == 403);
        assertProblem(cast(voter(election, 2), election, ballot), 403, "struck-off");

        stage.publish(Topic.VOTER_STATUS, credential, new VoterStatus(credential, 2, election.uuid(), false));
        await().until(() -> cast(voter(election, 2), election, spoilt).statusCode() == 400);
    }

    @Test
    void inAnUnknownElection() {
        TestElection unannounced = TestElection.small();
        assertProblem(cast(voter(unannounced, 0), unannounced, unannounced.ballot(0)), 404, "unknown-election");
    }

    @Test
    void beforeTheOpening() {
        election = stage.announced(
                TestElection.small(),
                Instant.now().plusSeconds(600),
                Instant.now().plusSeconds(3600),
                0);
        assertProblem(cast(election, 0), 409, "not-open");
    }

    @Test
    void afterTheCloseWithASignedRefusal() {
        Instant closes = Instant.now().minusSeconds(60);
        election = stage.announced(TestElection.small(), closes.minusSeconds(3600), closes, 10);
        Response response = cast(election, 0);
        assertProblem(response, 409, "not-open");
        assertThat(ReceiptChecker.verified(response.asString(), "refusal")
                        .get("verdict")
                        .asText())
                .isEqualTo("closed");
    }

    @Test
    void afterTheRequestsOwnExpiry() {
        String past = Instant.now().minusSeconds(1).toString();
        assertProblem(
                cast(voter(election, 0).header("Dauys-Expires", past), election, election.ballot(0)), 409, "expired");
        assertProblem(
                cast(voter(election, 0).header("Dauys-Expires", "soon"), election, election.ballot(0)),
                400,
                "malformed-expiry");
    }

    @Test
    void inTheLanguageOfTheVoter() {
        Response kazakh = RestAssured.given()
                .header(
                        "Authorization",
                        "Bearer " + TestTokens.voting(election.credential(1).hex(), election.uuid()))
                .header("Accept-Language", "kk")
                .contentType("application/json")
                .body(election.ballot(0))
                .post("/api/ballot-box/{uuid}/ballots", election.uuid());
        assertThat(kazakh.header("Content-Language")).isEqualTo("kk");
        assertThat(kazakh.jsonPath().getString("title")).isEqualTo("Дауыс беру токені сәйкес келмейді");
    }
}
