package org.dauys.simulator.login;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.dauys.simulator.http.Api;
import org.dauys.simulator.http.Await;
import org.dauys.simulator.http.Json;

/** Waits in the waiting room, as whoever is told to does. */
final class QueueDesk {

    private static final String PATH = "/api/ballot-box/queue";
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final Api api;

    QueueDesk(Api api) {
        this.api = api;
    }

    /**
     * The pass, when it is our turn; empty while nobody counts, and everybody just tries again.
     *
     * @throws IllegalStateException if it takes longer than half an hour
     */
    Optional<String> pass() {
        Instant end = Instant.now().plus(PATIENCE);
        ObjectNode request = Json.object();
        while (Instant.now().isBefore(end)) {
            JsonNode answer = api.post(PATH, request);
            if (answer.path("state").asText().equals("open")) {
                return Optional.ofNullable(answer.path("admission").textValue());
            }
            request = Json.object().put("ticket", answer.path("ticket").asText());
            Await.pause(1_000L * answer.path("retry_after_seconds").asLong());
        }
        throw new IllegalStateException("waited in the queue for " + PATIENCE.toMinutes() + " minutes");
    }
}
