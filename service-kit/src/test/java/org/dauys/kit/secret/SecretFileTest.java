package org.dauys.kit.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFileTest {

    @TempDir
    Path folder;

    @Test
    void isWholeReadByItsOwnerAloneAndTheOnlyThingInTheFolder() throws IOException {
        Path file = folder.resolve("keys").resolve("secret");

        SecretFile.makeOnce(file, bytes("one"));

        assertThat(file).hasContent("one");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void isMadeOnceWhoeverComesAtTheSameTime() {
        Path file = folder.resolve("secret");

        List<String> read = IntStream.range(0, 32)
                .parallel()
                .mapToObj(n -> {
                    try {
                        SecretFile.makeOnce(file, bytes("content " + n));
                        return Files.readString(file);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .distinct()
                .toList();

        assertThat(read).hasSize(1).allMatch(content -> content.startsWith("content "));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
