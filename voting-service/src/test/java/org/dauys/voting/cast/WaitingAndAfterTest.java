package org.dauys.voting.cast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.dauys.voting.testing.VotingStage.assertProblem;
import static org.dauys.voting.testing.VotingStage.cast;
import static org.dauys.voting.testing.VotingStage.voter;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.protocol.ballot.Tracker;
import org.dauys.voting.VotingConfig;
import org.dauys.voting.VotingProblem;
import org.dauys.voting.ballotbox.BallotBox;
import org.dauys.voting.election.KnownElections;
import org.dauys.voting.receipt.Receipt;
import org.dauys.voting.receipt.ReceiptKey;
import org.dauys.voting.receipt.ReceiptSigner;
import org.dauys.voting.testing.AdjustableClock;
import org.dauys.voting.testing.BallotLogReader;
import org.dauys.voting.testing.RegistrationPeer;
import org.dauys.voting.testing.TestElection;
import org.dauys.voting.testing.VotingStage;
import org.dauys.voting.verification.VerifierPool;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a voter is told when something goes wrong between the screening and the receipt. */
@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
@QuarkusTestResource(RegistrationPeer.class)
class WaitingAndAfterTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Inject
    CastScreening screening;

    @Inject
    KnownElections elections;

    @Inject
    VerifierPool verifiers;

    @Inject
    BallotBox ballotBox;

    @Inject
    CastMetrics metrics;

    @Inject
    ReceiptKey key;

    @Inject
    VotingConfig config;

    @Inject
    AdjustableClock clock;

    private BallotLogReader log;
    private TestElection election;

    @BeforeEach
    void setUp() {
        log = new BallotLogReader(bootstrapServers);
        election = new VotingStage(bootstrapServers).open();
    }

    @AfterEach
    void rightTheClock() {
        clock.setError(Duration.ZERO);
    }

    @Test
    void aBallotWhoseReceiptCannotBeMadeHasAnUnknownOutcome() {
        ReceiptSigner failing = new ReceiptSigner(key, config) {
            @Override
            public Receipt receipt(String uuid, String tracker, LogPosition position, String verdict) {
                throw new IllegalStateException("no signature today");
            }
        };
        CastBallot casting = new CastBallot(screening, elections, verifiers, ballotBox, failing, metrics);
        byte[] ballot = election.ballot(0);
        CastRequest request = new CastRequest(
                election.uuid(),
                new VotingToken(election.credential(0), election.uuid(), Instant.now()),
                ballot,
                Optional.empty());

        // In the box without a doubt, but nobody can prove it: the same bytes again bring a receipt.
        ProblemException problem = failure(casting.cast(request).toCompletableFuture());
        casting.close();
        ProblemException stopping = failure(casting.cast(request).toCompletableFuture());

        assertThat(problem.type()).isEqualTo(VotingProblem.OUTCOME_UNKNOWN);
        assertThat(stopping.type()).isEqualTo(VotingProblem.OUTCOME_UNKNOWN);
        assertThat(log.of(election.uuid())).hasSize(2).allSatisfy(record -> assertThat(record.value())
                .isEqualTo(ballot));
        Response again = cast(voter(election, 0), election, ballot);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.jsonPath().getString("tracker"))
                .isEqualTo(Tracker.of(ballot).toBase64());
    }

    @Test
    void aBallotThatExpiresWhileItWaitsIsNotSent() {
        CompletableFuture<String> busy = new CompletableFuture<>();
        for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
            verifiers.submit(1, () -> CompletableFuture.completedFuture(busy.join()));
        }
        AtomicReference<Response> answer = new AtomicReference<>();
        try {
            byte[] ballot = election.ballot(0);
            CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> answer.set(cast(
                    voter(election, 0)
                            .header(
                                    "Dauys-Expires",
                                    Instant.now().plusSeconds(300).toString()),
                    election,
                    ballot)));
            await().until(() -> verifiers.waiting() == 1);
            clock.setError(Duration.ofMinutes(6));
            busy.complete("free");
            waiting.join();
        } finally {
            busy.complete("free");
        }

        assertProblem(answer.get(), 409, "expired");
        assertThat(log.of(election.uuid())).isEmpty();
    }

    private static ProblemException failure(CompletableFuture<Receipt> cast) {
        try {
            throw new AssertionError("a receipt: " + cast.join());
        } catch (CompletionException e) {
            return (ProblemException) e.getCause();
        }
    }
}
