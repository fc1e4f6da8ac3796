package org.dauys.protocol.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import org.dauys.protocol.audit.SampleElection;
import org.dauys.protocol.digest.Sha256;
import org.dauys.protocol.group.GroupElement;
import org.dauys.protocol.group.Scalar;
import org.dauys.protocol.json.MalformedMessageException;
import org.dauys.protocol.trustee.TrusteeKeyPair;
import org.dauys.protocol.trustee.TrusteePublicKey;
import org.dauys.protocol.trustee.Trustees;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ElectionTest {
    private final SampleElection sample = new SampleElection();
    private final String json = new String(sample.election.canonicalBytes(), StandardCharsets.UTF_8);

    @Test
    void anElectionReadsBackAsItWasWritten() {
        Election read = Election.parse(sample.election.canonicalBytes());

        assertThat(read).isEqualTo(sample.election);
        assertThat(read.hash()).isEqualTo(sample.election.hash());
        assertThat(read.hash().toBase64()).hasSize(43);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"version\":1|\"version\":2",
                "\"version\":1|\"version\":01",
                "\"group\":\"Ed25519\"|\"group\":\"BELENIOS-2048\"",
                "\"min\":1,\"max\":2|\"min\":2,\"max\":1",
                "\"min\":1,\"max\":2|\"min\":1,\"max\":4",
                "\"min\":1,\"max\":2|\"max\":2,\"min\":1",
                "],\"min\":0|],\"blank\":false,\"min\":0",
                "\"answers\":[\"yes\"]|\"answers\":[]",
                ",\"administrator\":|,\"unknown\":",
                "Праймериз|Праймери\\u0437"
            })
    void anythingElseIsRefused(String from, String to) {
        String changed = json.replace(from, to);

        assertThat(changed).isNotEqualTo(json);
        assertThatThrownBy(() -> Election.parse(changed.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MalformedMessageException.class);
    }

    @Test
    void theIdentityIsNoElectionKey() {
        String identity = GroupElement.identity().encode();
        String changed = json.replace(sample.election.publicKey().encode(), identity);

        assertThatThrownBy(() -> Election.parse(changed.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MalformedMessageException.class);
    }

    @Test
    void theDescriptionCommitsToTheBallotPaper() {
        assertThat(sample.election.ballotPaperHash()).contains(Sha256.of(SampleElection.BALLOT_PAPER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1234567890abc", "0234567890abcdef", "1234567890abcl", "1234567890abcd ", "1234567890ab/d"})
    void otherIdentifiersAreRefused(String uuid) {
        assertThatThrownBy(() -> ElectionUuid.parse(uuid)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFreshIdentifierHasFourteenBase58Characters() {
        assertThat(ElectionUuid.random(new SecureRandom()).value())
                .hasSize(14)
                .matches("[" + ElectionUuid.BASE58 + "]+");
    }

    @Test
    void trusteesReadBackAndCombine() {
        TrusteePublicKey named = sample.key(1).withName("server \u007f \"1\"");
        Trustees trustees = new Trustees(List.of(named, sample.key(2)));

        assertThat(Trustees.parse(trustees.canonicalBytes())).isEqualTo(trustees);
        assertThat(TrusteePublicKey.parse(named.canonicalBytes())).isEqualTo(named);
        assertThat(trustees.check()).isTrue();
        assertThat(trustees.combinedPublicKey()).isEqualTo(sample.election.publicKey());
        assertThat(new Trustees(List.of(named, named)).check()).isFalse();
        assertThat(trustees.owner(0)).isEmpty();
        assertThat(trustees.owner(3)).isEmpty();
    }

    @Test
    void aTrusteeKeyPairComesBackFromItsPrivateKey() {
        TrusteeKeyPair pair = TrusteeKeyPair.generate(new SecureRandom());

        assertThat(TrusteeKeyPair.parsePrivateKey(pair.privateKeyJson()).publicKey())
                .isEqualTo(pair.publicKey());
        assertThat(TrusteeKeyPair.fromPrivateKey(pair.privateKey()).publicKey()).isEqualTo(pair.publicKey());
        assertThatThrownBy(() -> TrusteeKeyPair.parsePrivateKey("\"0\"".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(MalformedMessageException.class);
    }

    @Test
    void aPrivateKeyThatCannotBeReadIsNotShown() {
        String digits = "98765432109876543210";
        for (String json : List.of(
                "\"" + digits + "\" ",
                "\"0" + digits + "\"",
                "\"" + digits + "a\"",
                digits,
                "\"" + digits.repeat(4) + "\"",
                "\"" + Scalar.ORDER + "\"")) {
            assertThatThrownBy(() -> TrusteeKeyPair.parsePrivateKey(json.getBytes(StandardCharsets.US_ASCII)))
                    .isInstanceOf(MalformedMessageException.class)
                    .hasMessageNotContaining(digits.substring(0, 6))
                    .hasMessageNotContaining(Scalar.ORDER.toString());
        }
    }
}
