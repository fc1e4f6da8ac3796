package org.dauys.registration.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.UUID;
import org.dauys.protocol.credential.PrivateCredential;
import org.dauys.protocol.election.ElectionUuid;
import org.junit.jupiter.api.Test;

class CredentialSealTest {

    private final SecureRandom random = new SecureRandom();
    private final ElectionUuid election = ElectionUuid.random(random);
    private final UUID member = UUID.randomUUID();
    private final PrivateCredential credential = PrivateCredential.generate(random);
    private final CredentialSeal seal = CredentialSeal.of(CredentialSeal.makeKey());

    @Test
    void opensWhatItSealed() {
        assertThat(seal.open(election, member, seal.seal(election, member, credential)))
                .isEqualTo(credential);
    }

    @Test
    void sealsTheSameCredentialDifferentlyEachTime() {
        assertThat(seal.seal(election, member, credential).bytes())
                .isNotEqualTo(seal.seal(election, member, credential).bytes());
    }

    @Test
    void opensNothingOfAnotherKeyElectionOrMember() {
        CredentialSeal.Sealed sealed = seal.seal(election, member, credential);
        CredentialSeal other = CredentialSeal.of(CredentialSeal.makeKey());
        assertThat(other.keyId()).isNotEqualTo(seal.keyId());
        assertThatThrownBy(() -> other.open(election, member, sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> seal.open(ElectionUuid.random(random), member, sealed))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> seal.open(election, UUID.randomUUID(), sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void opensNothingThatWasChanged() {
        CredentialSeal.Sealed sealed = seal.seal(election, member, credential);
        sealed.bytes()[3] ^= 1;
        assertThatThrownBy(() -> seal.open(election, member, sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void takesOnlyKeysOfTheRightLengthAndQuotesNone() {
        assertThatThrownBy(() -> CredentialSeal.of("c2hvcnQ=")).hasMessageNotContaining("c2hvcnQ");
        assertThatThrownBy(() -> CredentialSeal.of("no base64!")).hasMessageNotContaining("base64!");
    }
}
