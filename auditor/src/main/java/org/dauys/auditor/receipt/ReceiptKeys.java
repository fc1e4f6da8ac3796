package org.dauys.auditor.receipt;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.dauys.auditor.record.SmallExchange;

/**
 * The published keys that sign receipts. A careful observer saves the list before the opening: a server that could add a
 * key later could sign what it likes.
 *
 * @param items every key that has ever signed
 */
public record ReceiptKeys(List<Item> items) {

    private static final SmallExchange HTTP = new SmallExchange(HttpClient.Redirect.NEVER);

    public ReceiptKeys {
        items = List.copyOf(requireNonNull(items, "items"));
    }

    /** One key: X.509 form in Base64. */
    public record Item(String keyId, String algorithm, String publicKey) {

        public Item {
            requireNonNull(keyId, "key_id");
            requireNonNull(publicKey, "public_key");
        }
    }

    /** The X.509 form of the key with this id. */
    public Optional<byte[]> find(String keyId) {
        return items.stream()
                .filter(item -> item.keyId().equals(keyId))
                .findFirst()
                .map(item -> Base64.getDecoder().decode(item.publicKey()));
    }

    /** A list that was saved. */
    public static ReceiptKeys read(Path file) throws IOException {
        return SmallExchange.read(Files.readAllBytes(file), ReceiptKeys.class, "list of receipt keys");
    }

    /** The list as published now. */
    public static ReceiptKeys fetch(URI address) throws IOException {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30)).build();
        SmallExchange.Answer answer = HTTP.send(request);
        if (answer.status() != 200) {
            throw new IOException("the server answers " + answer.status() + " for " + address);
        }
        return SmallExchange.read(answer.body(), ReceiptKeys.class, "list of receipt keys");
    }
}
