package org.dauys.voting.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiptKeyFileTest {

    @TempDir
    Path folder;

    @Test
    void aMadeKeyIsFoundAgainAndOnlyItsOwnerReadsIt() throws IOException {
        Path file = folder.resolve("keys").resolve("receipt.pem");
        ReceiptKey made = ReceiptKeyFile.readOrCreate(file);
        assertThat(ReceiptKeyFile.readOrCreate(file).id()).isEqualTo(made.id()).matches("[0-9a-f]{16}");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void refusesAFileWhoseKeysDoNotBelongTogether() throws IOException {
        Path one = folder.resolve("one.pem");
        Path two = folder.resolve("two.pem");
        ReceiptKeyFile.readOrCreate(one);
        ReceiptKeyFile.readOrCreate(two);
        String privatePart =
                Files.readString(one).substring(0, Files.readString(one).indexOf("-----BEGIN PUBLIC"));
        String publicPart =
                Files.readString(two).substring(Files.readString(two).indexOf("-----BEGIN PUBLIC"));
        Path mixed = Files.writeString(folder.resolve("mixed.pem"), privatePart + publicPart);
        assertThatThrownBy(() -> ReceiptKeyFile.read(mixed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anErrorDoesNotShowTheKey() throws IOException {
        Path file = Files.writeString(
                folder.resolve("broken.pem"),
                "-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----\n"
                        + "-----BEGIN PUBLIC KEY-----\nc2VjcmV0\n-----END PUBLIC KEY-----\n");
        assertThatThrownBy(() -> ReceiptKeyFile.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .hasMessageNotContaining("c2VjcmV0");
    }

    @Test
    void theTextOfAKeyShowsItsIdAlone() {
        ReceiptKey key = ReceiptKey.generate();
        assertThat(key).hasToString("ReceiptKey[" + key.id() + "]");
    }
}
