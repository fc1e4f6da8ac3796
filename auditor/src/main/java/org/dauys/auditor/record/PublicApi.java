package org.dauys.auditor.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dauys.events.json.EventJson;

/** What a system publishes beside its records, read as anybody can. */
public final class PublicApi {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final int MOST_PAGES = 10_000;
    private static final SmallExchange HTTP = new SmallExchange(HttpClient.Redirect.NORMAL);

    private final String origin;

    /**
     * @param base {@code http://host} of the system
     * @throws IllegalArgumentException if it is none
     */
    public PublicApi(String base) {
        String trimmed = base.replaceAll("/+$", "");
        if (!trimmed.matches("https?://[^/]+.*")) {
            throw new IllegalArgumentException("not the address of a system: " + base);
        }
        this.origin = trimmed;
    }

    /** The record of an election of the system. */
    public RemoteRecord election(String uuid) {
        return new RemoteRecord(origin + "/api/elections/" + uuid);
    }

    /** What is at a path; empty if nothing is. */
    public Optional<byte[]> get(String path) throws IOException {
        SmallExchange.Answer answer = HTTP.send(HttpRequest.newBuilder(URI.create(origin + path))
                .timeout(TIMEOUT)
                .build());
        if (answer.status() == 404) {
            return Optional.empty();
        }
        if (answer.status() != 200) {
            throw new IOException("the server answers " + answer.status() + " for " + origin + path);
        }
        return Optional.of(answer.body());
    }

    /** The JSON at a path. */
    public JsonNode required(String path) throws IOException {
        byte[] answer = get(path).orElseThrow(() -> new IOException("there is no " + origin + path));
        return SmallExchange.read(answer, JsonNode.class, "answer of " + path);
    }

    /**
     * All items of a list, page by page.
     *
     * @throws IOException if it cannot be had, does not end, or an item is not of that type
     */
    public <T> List<T> list(String path, Class<T> type) throws IOException {
        List<T> items = new ArrayList<>();
        String first = path + (path.contains("?") ? "&" : "?") + "limit=200";
        String next = first;
        for (int page = 0; page < MOST_PAGES; page++) {
            JsonNode answer = required(next);
            for (JsonNode item : answer.path("items")) {
                items.add(SmallExchange.read(EventJson.write(item), type, "item of " + path));
            }
            String cursor = answer.path("next").asText("");
            if (cursor.isEmpty()) {
                return items;
            }
            next = first + "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
        }
        throw new IOException("the list " + path + " does not end");
    }
}
