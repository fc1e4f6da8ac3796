package org.dauys.events.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdmissionPassTest {

    private final AdmissionPass pass = new AdmissionPass(1234, Instant.ofEpochSecond(1_601_525_700));
    private final KeyPair key = key();

    @Test
    void isReadAsItWasSigned() {
        String text = pass.signed(key.getPrivate());

        assertThat(AdmissionPass.read(text)).contains(pass);
        assertThat(pass.isSignedIn(text, List.of(key().getPublic(), key.getPublic())))
                .isTrue();
    }

    @Test
    void holdsForNoOtherKeyNumberOrTime() {
        String text = pass.signed(key.getPrivate());

        assertThat(pass.isSignedIn(text, List.of(key().getPublic()))).isFalse();
        assertThat(pass.isSignedIn(text, List.of())).isFalse();
        for (String changed : List.of(text.replace("1234.", "1235."), text.replace(".1601525700.", ".1601525701."))) {
            AdmissionPass other = AdmissionPass.read(changed).orElseThrow();
            assertThat(other.isSignedIn(changed, List.of(key.getPublic()))).isFalse();
        }
    }

    @Test
    void whatIsNotOfItsFormIsNoPass() {
        String text = pass.signed(key.getPrivate());
        for (String none :
                List.of("", "x", "-" + text, text + "A", text.substring(1 + text.indexOf('.')), "1." + text)) {
            assertThat(AdmissionPass.read(none)).isEmpty();
            assertThat(pass.isSignedIn(none, List.of(key.getPublic()))).isFalse();
        }
    }

    private static KeyPair key() {
        try {
            return KeyPairGenerator.getInstance(AdmissionPass.ALGORITHM).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
