package org.dauys.voting.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.dauys.voting.testing.VotingStage.assertProblem;
import static org.dauys.voting.testing.VotingStage.cast;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Instant;
import org.dauys.events.Topic;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.voting.testing.RegistrationPeer;
import org.dauys.voting.testing.TestElection;
import org.dauys.voting.testing.VotingStage;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
@QuarkusTestResource(RegistrationPeer.class)
class KnownElectionsTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Inject
    KnownElections elections;

    private final Instant now = Instant.now();
    private VotingStage stage;

    @BeforeEach
    void setUp() {
        stage = new VotingStage(bootstrapServers);
    }

    @Test
    void anElectionTakesNoBallotsUntilTheListIsTheAnnouncedOne() {
        TestElection election = TestElection.small();
        RegistrationPeer.serve(election.credentialsPath(), TestElection.small().credentialList());
        stage.publish(
                Topic.ELECTIONS, election.uuid(), election.state(1, now.minusSeconds(60), now.plusSeconds(600), 0));
        await().until(() -> elections.find(election.uuid()).isPresent());

        assertProblem(cast(election, 0), 503, "ballot-box-unavailable");

        RegistrationPeer.serve(election.credentialsPath(), election.credentialList());
        await().until(() -> cast(election, 0).statusCode() == 201);
    }

    @Test
    void anExtensionIsInForceWhenItIsAnnounced() {
        Instant closes = now.minusSeconds(30);
        TestElection election = stage.announced(TestElection.small(), now.minusSeconds(600), closes, 0);
        assertProblem(cast(election, 0), 409, "not-open");

        stage.publish(
                Topic.ELECTIONS, election.uuid(), election.state(2, now.minusSeconds(600), now.plusSeconds(600), 0));

        await().until(() -> cast(election, 0).statusCode() == 201);
    }

    @Test
    void anElectionAnnouncedLaterDoesNotTakeThePodOutOfService() {
        await().until(() -> RestAssured.get("/q/health/ready").statusCode() == 200);
        TestElection election = TestElection.small();
        RegistrationPeer.hold(election.credentialsPath());
        try {
            stage.publish(
                    Topic.ELECTIONS, election.uuid(), election.state(1, now.minusSeconds(60), now.plusSeconds(600), 0));
            await().until(() -> elections.find(election.uuid()).isPresent());

            assertThat(elections.areLoaded()).isFalse();
            assertThat(RestAssured.get("/q/health/ready").statusCode()).isEqualTo(200);
        } finally {
            RegistrationPeer.release(election.credentialsPath());
        }
    }

    @Test
    void anOlderAnnouncementChangesNothing() {
        TestElection election = stage.announced(TestElection.small(), now.minusSeconds(600), now.plusSeconds(600), 0);
        stage.publish(
                Topic.ELECTIONS, election.uuid(), election.state(3, now.minusSeconds(600), now.plusSeconds(900), 0));
        await().until(() ->
                elections.find(election.uuid()).orElseThrow().state().version() == 3);
        stage.publish(
                Topic.ELECTIONS, election.uuid(), election.state(2, now.minusSeconds(600), now.minusSeconds(60), 0));
        TestElection later = stage.open();
        assertThat(elections.find(later.uuid())).isPresent();
        assertThat(elections.find(election.uuid()).orElseThrow().state().version())
                .isEqualTo(3);
        assertThat(cast(election, 0).statusCode()).isEqualTo(201);
    }
}
