package org.dauys.tally.ceremony;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import org.dauys.kit.secret.SecretFile;

/** Where the key-encryption key is kept: a file outside of the database, 32 bytes in Base64. */
final class KeyEncryptionKeyFile {
    private static final String NAME = "tally-key-encryption.key";

    private KeyEncryptionKeyFile() {}

    static byte[] read(Path file) {
        try {
            return Base64.getDecoder()
                    .decode(Files.readString(file, StandardCharsets.US_ASCII).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("the key-encryption key cannot be read", e);
        }
    }

    /** Reads the key in this folder, making one if there is none: for demos. */
    static byte[] readOrMake(Path directory, SecureRandom random) {
        Path file = directory.resolve(NAME);
        if (Files.exists(file)) {
            return read(file);
        }
        byte[] key = new byte[KeyEncryption.KEY_BYTES];
        random.nextBytes(key);
        try {
            SecretFile.makeOnce(file, Base64.getEncoder().encode(key));
        } catch (IOException e) {
            throw new UncheckedIOException("the key-encryption key cannot be made", e);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
        return read(file);
    }
}
