package org.dauys.registration.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.Signature;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RsaSigningKeyTest {

    @TempDir
    Path folder;

    @Test
    void isMadeOnceInADemoAndReadableByItsOwnerAlone() throws IOException {
        KeyFiles files = new KeyFiles(folder.resolve("keys"), true);
        RsaSigningKey first = RsaSigningKey.from(files, Optional.empty(), "key.pem");
        RsaSigningKey second = RsaSigningKey.from(files, Optional.empty(), "key.pem");
        assertThat(second.keyId()).isEqualTo(first.keyId());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys/key.pem"))))
                .isEqualTo("rw-------");
        assertThat(folder.resolve("keys")).isDirectoryContaining("glob:**key.pem");
        assertThat(folder.resolve("keys").toFile().list()).hasSize(1);
    }

    @Test
    void isNeverMadeOutsideADemo() {
        KeyFiles files = new KeyFiles(folder, false);
        assertThatThrownBy(() -> RsaSigningKey.from(files, Optional.empty(), "key.pem"))
                .isInstanceOf(IllegalStateException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void isNeverMadeWhereOneIsConfigured() {
        KeyFiles files = new KeyFiles(folder, true);
        assertThatThrownBy(() -> RsaSigningKey.from(files, Optional.of(folder.resolve("other.pem")), "key.pem"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void publishesTheKeyThatVerifiesWhatItSigns() throws Exception {
        RsaSigningKey key = RsaSigningKey.from(new KeyFiles(folder, true), Optional.empty(), "key.pem");
        Signature signing = Signature.getInstance("SHA256withRSA");
        signing.initSign(key.privateKey());
        signing.update((byte) 7);
        JsonWebKey jwk = JsonWebKey.Factory.newJwk(key.publicJwk());
        assertThat(jwk.getKeyId()).isEqualTo(jwk.calculateBase64urlEncodedThumbprint("SHA-256"));
        assertThat(jwk.toParams(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE)).doesNotContainKey("d");
        Signature verifying = Signature.getInstance("SHA256withRSA");
        verifying.initVerify((java.security.PublicKey) jwk.getKey());
        verifying.update((byte) 7);
        assertThat(verifying.verify(signing.sign())).isTrue();
    }

    @Test
    void aBrokenFileIsNotQuoted() throws IOException {
        Files.writeString(
                folder.resolve("key.pem"), "-----BEGIN PRIVATE KEY-----\nQUJDRA==\n-----END PRIVATE KEY-----\n");
        assertThatThrownBy(() -> RsaSigningKey.from(new KeyFiles(folder, true), Optional.empty(), "key.pem"))
                .hasMessageNotContaining("QUJD")
                .hasNoCause();
    }
}
