package org.dauys.auditor.receipt;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.dauys.events.json.EventJson;

/**
 * The published keys that sign receipts. A careful observer saves the list before the opening: a server that could add a
 * key later could sign what it likes.
 *
 * @param items every key that has ever signed
 */
public record ReceiptKeys(List<Item> items) {

    private static final int MAX_BYTES = 1 << 20;

    /** One key: X.509 form in Base64. */
    public record Item(String keyId, String algorithm, String publicKey) {}

    /** The X.509 form of the key with this id. */
    public Optional<byte[]> find(String keyId) {
        return items.stream()
                .filter(item -> item.keyId().equals(keyId))
                .findFirst()
                .map(item -> Base64.getDecoder().decode(item.publicKey()));
    }

    /** A list that was saved. */
    public static ReceiptKeys read(Path file) throws IOException {
        return EventJson.read(Files.readAllBytes(file), ReceiptKeys.class);
    }

    /** The list as published now. */
    public static ReceiptKeys fetch(URI address) throws IOException {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30)).build();
        try {
            HttpResponse<InputStream> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                if (answer.statusCode() != 200) {
                    throw new IOException("the server answers " + answer.statusCode() + " for " + address);
                }
                return EventJson.read(body.readNBytes(MAX_BYTES), ReceiptKeys.class);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }
}
