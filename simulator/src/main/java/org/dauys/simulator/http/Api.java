package org.dauys.simulator.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One origin, spoken to by somebody: anonymous, or with a token. Thread-safe. */
public final class Api {

    private static final int LOOKS = 4;
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final HttpClient http;
    private final URI base;
    private final Optional<String> token;
    private final Duration timeout;

    private Api(HttpClient http, URI base, Optional<String> token, Duration timeout) {
        this.http = http;
        this.base = base;
        this.token = token;
        this.timeout = timeout;
    }

    /** Anonymous access to the system at this origin. */
    public static Api at(URI base) {
        HttpClient http = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(10))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        return new Api(http, URI.create(base.toString().replaceAll("/+$", "")), Optional.empty(), TIMEOUT);
    }

    /** The same origin with a token. */
    public Api with(String bearer) {
        return new Api(http, base, Optional.of(bearer), timeout);
    }

    /** The same for somebody who waits longer for an answer. */
    public Api waiting(Duration longer) {
        return new Api(http, base, token, longer);
    }

    public URI base() {
        return base;
    }

    /** The token this speaks with; empty if anonymous. */
    public Optional<String> token() {
        return token;
    }

    /** A JSON document. */
    public JsonNode get(String path) {
        Answer answer = tryGet(path);
        for (int again = 1; again <= LOOKS && answer.status() >= 502 && answer.status() <= 504; again++) {
            // Whoever reads a page that does not come reloads it; the services are restarted while people look.
            Await.pause(1_000L * again);
            answer = tryGet(path);
        }
        return required("GET " + path, answer).json();
    }

    /** Whatever comes back for a GET. */
    public Answer tryGet(String path) {
        return send(request(path).GET().build());
    }

    /** Whatever comes back for a GET of somebody who reads this language. */
    public Answer tryGetIn(String language, String path) {
        return send(request(path).setHeader("Accept-Language", language).GET().build());
    }

    /** Every item of a list, page after page. */
    public List<JsonNode> list(String path) {
        List<JsonNode> items = new ArrayList<>();
        String separator = path.contains("?") ? "&" : "?";
        String cursor = "";
        do {
            JsonNode page = get(path + separator + "limit=200" + cursor);
            page.path("items").forEach(items::add);
            String next = page.path("next").asText("");
            cursor = next.isEmpty() ? "" : "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        } while (!cursor.isEmpty());
        return items;
    }

    /** Posts JSON. */
    public JsonNode post(String path, Object json) {
        return required("POST " + path, tryPost(path, json)).json();
    }

    /** Posts JSON and takes whatever comes back. */
    public Answer tryPost(String path, Object json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(json)))
                .build());
    }

    /** Posts JSON with further headers. */
    public JsonNode post(String path, Object json, Map<String, String> headers) {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
        headers.forEach(request::header);
        return required(
                        "POST " + path,
                        send(request.POST(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(json)))
                                .build()))
                .json();
    }

    /** Posts bytes of some media type, and takes whatever comes back. */
    public Answer tryPostBytes(String path, String mediaType, byte[] body, Duration timeout) {
        return send(request(path)
                .timeout(timeout)
                .header("Content-Type", mediaType)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    /** Posts bytes of some media type. */
    public JsonNode postBytes(String path, String mediaType, byte[] body) {
        return required("POST " + path, tryPostBytes(path, mediaType, body, timeout))
                .json();
    }

    /** Puts bytes of some media type. */
    public JsonNode putBytes(String path, String mediaType, byte[] body) {
        return required(
                        "PUT " + path,
                        send(request(path)
                                .header("Content-Type", mediaType)
                                .PUT(HttpRequest.BodyPublishers.ofByteArray(body))
                                .build()))
                .json();
    }

    /** Puts JSON over a version. */
    public JsonNode put(String path, Object json, Optional<String> ifMatch) {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
        ifMatch.ifPresent(tag -> request.header("If-Match", tag));
        return required(
                        "PUT " + path,
                        send(request.PUT(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(json)))
                                .build()))
                .json();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(timeout).header("Accept-Language", "en");
        token.ifPresent(bearer -> request.header("Authorization", "Bearer " + bearer));
        return request;
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException("interrupted"));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "no answer from " + request.method() + " " + request.uri().getPath(), e);
        }
    }

    private static Answer required(String request, Answer answer) {
        if (!answer.isSuccess()) {
            throw new ApiProblem(request, answer);
        }
        return answer;
    }
}
