package org.dauys.simulator.login;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.dauys.simulator.http.Api;
import org.dauys.simulator.http.ApiProblem;
import org.dauys.simulator.http.Await;
import org.dauys.simulator.http.Json;
import org.dauys.simulator.people.Person;

/** Logs people in: asks for a code, in the queue if there is one, reads it in the demo inbox, hands it in. */
public final class LoginDesk {

    private static final int TRIES = 5;

    private final Api api;
    private final QueueDesk queue;

    public LoginDesk(Api api) {
        this.api = api;
        this.queue = new QueueDesk(api);
    }

    /** As a member of the party: number and phone of the roll. */
    public Api member(Person person) {
        return member(person.iin(), person.phone());
    }

    /** The same, for whoever is named. */
    public Api member(String iin, String phone) {
        return login(Optional.of(iin), phone);
    }

    /** As a participant: a phone alone. */
    public Api participant(String phone) {
        return login(Optional.empty(), phone);
    }

    private Api login(Optional<String> iin, String phone) {
        return api.with(tokens(iin, phone).path("access_token").asText());
    }

    /** The whole answer to a code: for a client that keeps a session, such as a browser. */
    public JsonNode tokens(Optional<String> iin, String phone) {
        ObjectNode who = Json.object().put("phone", phone);
        iin.ifPresent(number -> who.put("iin", number));
        for (int attempt = 1; ; attempt++) {
            try {
                Instant asked = Instant.now();
                askForCode(who);
                String code = code(phone, asked);
                return api.post("/api/auth/tokens", who.deepCopy().put("code", code));
            } catch (ApiProblem e) {
                // Somebody else may have got a code on the same phone, or the queue may be full.
                if (attempt == TRIES
                        || e.status() == 401
                        || e.status() == 400 && !e.slug().contains("code")) {
                    throw e;
                }
                Await.pause(500L * attempt);
            }
        }
    }

    private void askForCode(ObjectNode who) {
        try {
            api.post("/api/auth/codes", who);
        } catch (ApiProblem e) {
            if (!e.slug().equals("waiting-room")) {
                throw e;
            }
            Map<String, String> headers =
                    queue.pass().map(pass -> Map.of("Dauys-Admission", pass)).orElseGet(Map::of);
            api.post("/api/auth/codes", who, headers);
        }
    }

    private String code(String phone, Instant asked) {
        String path = "/api/demo/inbox?phone=" + URLEncoder.encode(phone, StandardCharsets.UTF_8);
        return Await.until("the code on " + phone, Duration.ofSeconds(30), () -> {
            for (JsonNode message : api.get(path).path("items")) {
                // An older code on the same phone is used up; the servers of a demo share our clock.
                boolean recent = Instant.parse(message.path("sent_at").asText()).isAfter(asked.minusMillis(1));
                if (recent && !message.path("code").asText("").isEmpty()) {
                    return Optional.of(message.path("code").asText());
                }
            }
            return Optional.empty();
        });
    }
}
