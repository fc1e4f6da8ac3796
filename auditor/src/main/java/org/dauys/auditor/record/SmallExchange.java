package org.dauys.auditor.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.dauys.events.json.EventJson;

/**
 * Requests whose answers are small documents: what a server sends beyond a bound is refused, and what is not of the
 * expected form is an {@link IOException} like no answer at all. Thread-safe.
 */
public final class SmallExchange {

    /** Bound on an answer; the ballot paper of a large contest in three languages is far below. */
    public static final int MAX_BYTES = 16 << 20;

    private final HttpClient http;

    /** @param redirects whether the server may send us elsewhere: not where a token goes along */
    public SmallExchange(HttpClient.Redirect redirects) {
        this.http = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(10))
                .followRedirects(redirects)
                .build();
    }

    /** An answer that has been read completely. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Answer(int status, byte[] body) {}

    /** @throws IOException if there is no answer, or a larger one than {@link #MAX_BYTES} */
    public Answer send(HttpRequest request) throws IOException {
        HttpResponse<InputStream> answer = stream(request);
        try (InputStream body = answer.body()) {
            byte[] bytes = body.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new IOException("more than " + MAX_BYTES + " bytes from " + request.uri());
            }
            return new Answer(answer.statusCode(), bytes);
        }
    }

    /** An answer whose body is still to be read, of any size. */
    HttpResponse<InputStream> stream(HttpRequest request) throws IOException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } catch (IOException e) {
            throw new IOException(
                    "no answer from " + request.uri() + (e.getMessage() == null ? "" : " (" + e.getMessage() + ")"), e);
        }
    }

    /** @throws IOException if the bytes are not JSON of that type, or a member that it needs is missing */
    public static <T> T read(byte[] bytes, Class<T> type, String what) throws IOException {
        try {
            T message = EventJson.read(bytes, type);
            if (message == null) {
                throw new IOException("not a usable " + what + ": null");
            }
            return message;
        } catch (UncheckedIOException e) {
            throw new IOException("not a usable " + what, e);
        }
    }
}
