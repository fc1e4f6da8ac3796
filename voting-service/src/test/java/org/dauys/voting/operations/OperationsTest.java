package org.dauys.voting.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.kit.testing.OperationsContract;
import org.dauys.kit.testing.TestTokens;
import org.dauys.voting.testing.RegistrationPeer;
import org.dauys.voting.testing.TestElection;
import org.dauys.voting.testing.VotingStage;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
@QuarkusTestResource(RegistrationPeer.class)
class OperationsTest {

    private static final String PATH = "/api/ballot-box/operations";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Test
    void onlyOperatorsOfTheWholeCountryReadThem() {
        OperationsContract.onlyOperatorsRead(PATH);
    }

    @Test
    void aRequestShows() {
        OperationsContract.aRequestShows(PATH, "voting-service");
    }

    @Test
    void castsShowByTheirOutcomeAndNameNoElection() {
        TestElection election = new VotingStage(bootstrapServers).open();
        assertThat(VotingStage.cast(election, 0).statusCode()).isEqualTo(201);

        String figures = OperationsContract.figures(PATH).prettify();

        assertThat(figures)
                .contains("dauys.cast.outcomes", "accepted", "dauys.cast.waiting", "dauys.admission.waiting")
                .doesNotContain(election.uuid())
                .doesNotContain(election.credential(0).hex());
    }

    @Test
    void anOperatorCastsNothing() {
        TestElection election = new VotingStage(bootstrapServers).open();
        TestTokens both = VotingStage.votingClaims(election.credential(0).hex(), election.uuid())
                .claim("groups", List.of("operator"));

        for (String token : List.of(
                both.claim("aud", "dauys").sign(),
                both.claim("aud", List.of("voting", "dauys")).sign())) {
            assertThat(VotingStage.cast(VotingStage.bearer(token), election, election.ballot(0))
                            .statusCode())
                    .isEqualTo(401);
        }
    }
}
