package org.dauys.voting.ballotbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.voting.testing.BallotLogReader;
import org.dauys.voting.testing.RegistrationPeer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the ballot box says when its producer cannot take a ballot over, before a byte has left this process. */
@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
@QuarkusTestResource(RegistrationPeer.class)
class BallotBoxTest {

    private static final String ELECTION = "AAAAAAAAAAAAAA";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private BallotBoxProbe probe;

    @BeforeEach
    void seeTheBox() {
        probe = new BallotBoxProbe(bootstrapServers, Duration.ofMinutes(10));
        await().until(() -> probe.state().isPresent());
    }

    @AfterEach
    void nothingWasAppended() {
        probe.close();
        assertThat(new BallotLogReader(bootstrapServers).of(ELECTION)).isEmpty();
    }

    @Test
    void aProducerThatDoesNotKnowTheTopicInTimeHasSentNothing() throws Exception {
        BallotBox box = new BallotBox(bootstrapServers, Duration.ofSeconds(10), Duration.ZERO, probe);

        AppendOutcome outcome =
                box.append(0, ELECTION, new byte[] {1}).toCompletableFuture().get();

        assertThat(outcome).isInstanceOf(AppendOutcome.NotSent.class);
        assertThat(box.isWritable(0)).as("until the broker has answered again").isFalse();
        box.close();
    }

    @Test
    void aProducerThatTakesNothingAnyMoreHasSentNothing() throws Exception {
        BallotBox box = new BallotBox(bootstrapServers, Duration.ofSeconds(10), Duration.ofSeconds(10), probe);
        box.close();

        AppendOutcome outcome =
                box.append(0, ELECTION, new byte[] {1}).toCompletableFuture().get();

        assertThat(outcome).isInstanceOf(AppendOutcome.NotSent.class);
        assertThat(box.isWritable(0)).as("until the broker has answered again").isFalse();
    }

    @Test
    void aBoxOfWhichNoPartitionHasALeaderIsNotAvailable() {
        BallotBoxProbe leaderless = new BallotBoxProbe(bootstrapServers, Duration.ofMinutes(10)) {
            @Override
            Optional<BallotBoxState> state() {
                return Optional.of(new BallotBoxState("epoch", Set.of(), Instant.EPOCH));
            }
        };
        BallotBox box = new BallotBox(bootstrapServers, Duration.ofSeconds(10), Duration.ofSeconds(10), leaderless);

        assertThat(box.isAvailable()).isFalse();

        box.close();
        leaderless.close();
    }
}
