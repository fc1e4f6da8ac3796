package org.dauys.observer.stream;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A client of a stream that keeps what it reads. */
final class StreamReader implements AutoCloseable {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final HttpResponse<InputStream> response;
    private volatile boolean ended;

    private StreamReader(HttpResponse<InputStream> response) {
        this.response = response;
    }

    /** Connects; reads nothing yet. */
    static StreamReader connect(String url, String lastEventId) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        return new StreamReader(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
    }

    /** Reads from now on. */
    StreamReader reading() {
        Thread thread = new Thread(() -> {
            try (BufferedReader reader =
                    new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    lines.add(line);
                }
            } catch (IOException e) {
                lines.add("broken: " + e.getMessage());
            } finally {
                ended = true;
            }
        });
        thread.setDaemon(true);
        thread.start();
        return this;
    }

    int status() {
        return response.statusCode();
    }

    boolean hasEnded() {
        return ended;
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    /** The data of all events. */
    List<String> data() {
        return values("data:");
    }

    List<String> ids() {
        return values("id:");
    }

    private List<String> values(String field) {
        return lines.stream()
                .filter(line -> line.startsWith(field))
                .map(line -> line.substring(field.length()).trim())
                .toList();
    }

    @Override
    public void close() throws IOException {
        response.body().close();
    }
}
