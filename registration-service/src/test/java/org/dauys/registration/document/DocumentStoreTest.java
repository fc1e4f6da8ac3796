package org.dauys.registration.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both stores do the same; the S3 one against a server that checks its signatures. */
class DocumentStoreTest {

    private final UUID key = UUID.randomUUID();

    @TempDir
    Path folder;

    private S3Server server;

    @BeforeEach
    void start() throws IOException {
        server = new S3Server();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsPutIsThereUntilItIsDeleted(boolean s3) throws IOException {
        DocumentStore store = store(s3);
        byte[] content = new byte[1_500_000];
        new Random(1).nextBytes(content);

        store.put(key, file(content));
        try (InputStream in = store.get(key)) {
            assertThat(in.readAllBytes()).isEqualTo(content);
        }
        store.delete(key);
        assertThatThrownBy(() -> store.get(key)).isInstanceOf(DocumentStoreException.class);
        store.delete(key);
    }

    @Test
    void bucketHasTheObjectUnderItsKey() throws IOException {
        store(true).put(key, file(new byte[] {1, 2, 3}));

        assertThat(server.objects()).containsOnlyKeys("/dauys/documents/" + key);
    }

    @Test
    void wrongSecretIsRefused() throws IOException {
        Path content = file(new byte[] {1});
        try (S3Store impostor = new S3Store(settings("not the secret"))) {
            assertThatThrownBy(() -> impostor.put(key, content)).isInstanceOf(DocumentStoreException.class);
        }
        assertThat(server.objects()).isEmpty();
    }

    @Test
    void folderHoldsNothingBesidesTheObject() throws IOException {
        store(false).put(key, file(new byte[] {1, 2, 3}));

        try (Stream<Path> files = Files.walk(folder.resolve("store")).filter(Files::isRegularFile)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly(key.toString());
        }
    }

    private DocumentStore store(boolean s3) {
        return s3 ? new S3Store(settings(S3Server.SECRET_KEY)) : new FilesystemStore(folder.resolve("store"));
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("content"), content);
    }

    private DocumentSettings.S3 settings(String secret) {
        return new DocumentSettings.S3() {
            @Override
            public URI endpoint() {
                return server.endpoint();
            }

            @Override
            public Optional<String> region() {
                return Optional.of("eu-central-1");
            }

            @Override
            public String bucket() {
                return S3Server.BUCKET;
            }

            @Override
            public String accessKey() {
                return S3Server.ACCESS_KEY;
            }

            @Override
            public String secretKey() {
                return secret;
            }

            @Override
            public Optional<Boolean> pathStyle() {
                return Optional.empty();
            }
        };
    }
}
