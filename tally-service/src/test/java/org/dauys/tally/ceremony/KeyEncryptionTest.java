package org.dauys.tally.ceremony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyEncryptionTest {
    private final SecureRandom random = new SecureRandom();

    @Test
    void onlyTheSameKeyForTheSameElectionDecrypts() {
        byte[] key = new byte[KeyEncryption.KEY_BYTES];
        random.nextBytes(key);
        KeyEncryption encryption = new KeyEncryption(key, random);
        byte[] encrypted = encryption.encrypt(new byte[] {1, 2, 3}, "one");

        assertThat(encryption.decrypt(encrypted, "one")).containsExactly(1, 2, 3);
        assertThatThrownBy(() -> encryption.decrypt(encrypted, "two")).isInstanceOf(IllegalStateException.class);
        KeyEncryption other = new KeyEncryption(new byte[KeyEncryption.KEY_BYTES], random);
        assertThatThrownBy(() -> other.decrypt(encrypted, "one")).isInstanceOf(IllegalStateException.class);
        assertThat(encryption.toString()).doesNotContain("1");
    }

    @Test
    void aDemoMakesItsKeyOnce(@TempDir Path directory) {
        byte[] made = KeyEncryptionKeyFile.readOrMake(directory, random);

        assertThat(KeyEncryptionKeyFile.readOrMake(directory, random))
                .isEqualTo(made)
                .hasSize(KeyEncryption.KEY_BYTES);
        assertThat(made).isNotEqualTo(new byte[KeyEncryption.KEY_BYTES]);
        assertThat(directory.toFile().list()).hasSize(1);
    }
}
