package org.dauys.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dauys.protocol.audit.SampleElection;
import org.dauys.protocol.ballot.Choices;
import org.dauys.protocol.ballot.PreparedBallot;
import org.dauys.protocol.credential.PrivateCredential;
import org.dauys.protocol.group.Scalar;
import org.dauys.protocol.trustee.TrusteeKeyPair;
import org.junit.jupiter.api.Test;

/** Secrets do not print. */
class SecretsTest {
    private final SampleElection sample = new SampleElection();

    @Test
    void credentialsAreMasked() {
        PrivateCredential credential = sample.voters.get(0);

        assertThat(credential.toString())
                .doesNotContain(credential.toDisplayString().substring(0, 5));
    }

    @Test
    void trusteeKeysAreMasked() {
        TrusteeKeyPair pair = sample.keys.get(0);

        assertThat(pair.toString())
                .doesNotContain(pair.privateKey().toDecimal())
                .contains(pair.publicKey().encode());
    }

    @Test
    void choicesAndOpeningsAreMasked() {
        List<Choices> choices = SampleElection.choices(0, -1, 1);
        PreparedBallot prepared = sample.maker.prepare(sample.voters.get(0), choices, sample.random);
        Scalar randomness = prepared.opening().answers().get(0).get(0).randomness();

        assertThat(choices.get(0).toString()).isEqualTo(choices.get(1).toString());
        assertThat(prepared.toString()).doesNotContain(randomness.toDecimal());
        assertThat(prepared.opening().answers().toString()).doesNotContain(randomness.toDecimal());
        assertThat(new String(prepared.ballot().bytes(), StandardCharsets.UTF_8))
                .doesNotContain(randomness.toDecimal());
    }
}
