package org.dauys.auditor.audit;

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
import org.dauys.auditor.record.SmallExchange;
import org.dauys.events.audit.AuditHead;
import org.dauys.events.json.EventJson;

/** Fetches the heads of a trail and the keys that sign them. */
public final class FetchHeads {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final int MOST_PAGES = 100_000;
    private static final SmallExchange HTTP = new SmallExchange(HttpClient.Redirect.NORMAL);

    private final String address;

    /**
     * @param base {@code http://host} of the system
     * @param trail {@code audit} or {@code credential-audit}
     */
    public FetchHeads(String base, String trail) {
        String origin = base.replaceAll("/+$", "");
        if (!origin.matches("https?://[^/]+.*")) {
            throw new IllegalArgumentException("not the address of a system: " + base);
        }
        this.address = origin + "/api/registration/" + trail;
    }

    /** @throws IOException if something cannot be had, or is not of its form */
    public PublishedHeads fetch() throws IOException {
        return new PublishedHeads(
                list(address + "/keys", AuditHead.Key.class), list(address + "/heads", AuditHead.Signed.class));
    }

    private static <T> List<T> list(String path, Class<T> type) throws IOException {
        List<T> items = new ArrayList<>();
        String cursor = "";
        for (int page = 0; page < MOST_PAGES; page++) {
            JsonNode answer = get(path + "?limit=200" + cursor);
            for (JsonNode item : answer.path("items")) {
                items.add(SmallExchange.read(EventJson.write(item), type, "item of " + path));
            }
            String next = answer.path("next").asText("");
            if (next.isEmpty()) {
                return items;
            }
            cursor = "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        }
        throw new IOException("the list " + path + " does not end");
    }

    private static JsonNode get(String address) throws IOException {
        SmallExchange.Answer answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(address)).timeout(TIMEOUT).build());
        if (answer.status() != 200) {
            throw new IOException("the server answers " + answer.status() + " for " + address);
        }
        return SmallExchange.read(answer.body(), JsonNode.class, "answer of " + address);
    }
}
