package org.dauys.voting.cast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.dauys.voting.testing.VotingStage.assertProblem;
import static org.dauys.voting.testing.VotingStage.bearer;
import static org.dauys.voting.testing.VotingStage.cast;
import static org.dauys.voting.testing.VotingStage.votingClaims;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Map;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.kit.testing.TestTokens;
import org.dauys.voting.testing.RegistrationPeer;
import org.dauys.voting.testing.TestElection;
import org.dauys.voting.testing.VotingStage;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The credential authority changes the key of voting tokens while voting is open. */
@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
@QuarkusTestResource(RegistrationPeer.class)
class VotingTokenKeysTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String ANOTHER_ID = "another-key";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private TestElection election;
    private KeyPair another;

    @BeforeEach
    void setUp() throws Exception {
        election = new VotingStage(bootstrapServers).open();
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        another = generator.generateKeyPair();
    }

    @AfterEach
    void onlyTheFirstKey() {
        publishOnlyTheFirst();
        await().atMost(PATIENCE).until(() -> statusWith(anotherToken()) == 401);
    }

    @Test
    void tokensOfBothKeysAreTakenWhileBothArePublishedAndNoLonger() {
        assertProblem(cast(bearer(anotherToken()), election, election.ballot(0)), 401, "unauthorized");

        RegistrationPeer.serve(
                RegistrationPeer.KEYS, TestTokens.jwks(Map.of(ANOTHER_ID, (RSAPublicKey) another.getPublic())));

        await().atMost(PATIENCE).until(() -> statusWith(anotherToken()) == 201);
        assertThat(statusWith(firstToken())).isEqualTo(201);

        publishOnlyTheFirst();
        await().atMost(PATIENCE).until(() -> statusWith(anotherToken()) == 401);
        assertThat(statusWith(firstToken())).isEqualTo(201);
    }

    private static void publishOnlyTheFirst() {
        RegistrationPeer.serve(RegistrationPeer.KEYS, TestTokens.jwks(Map.of()));
    }

    private int statusWith(String token) {
        return cast(bearer(token), election, election.ballot(0)).statusCode();
    }

    private String firstToken() {
        return claims().sign();
    }

    private String anotherToken() {
        return claims().signWith(ANOTHER_ID, another.getPrivate());
    }

    private TestTokens claims() {
        return votingClaims(election.credential(0).hex(), election.uuid());
    }
}
