package org.dauys.observer.binding;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.dauys.observer.ObserverConfig;

/** Asks tally-service for binding proofs. */
@ApplicationScoped
class TallyProofs {

    private static final int MAX_BYTES = 16 << 20;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final String base;

    TallyProofs(ObserverConfig config) {
        this.base = config.peers().tally();
    }

    /** What tally-service says; empty if it says nothing. */
    Optional<String> ask(String electionUuid) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(base + "/api/tally/elections/" + electionUuid + "/binding-proofs"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                byte[] bytes = body.readNBytes(MAX_BYTES);
                return response.statusCode() == 200 && body.read() < 0
                        ? Optional.of(new String(bytes, StandardCharsets.UTF_8))
                        : Optional.empty();
            }
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
