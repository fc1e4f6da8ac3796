package org.dauys.simulator.primary;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.simulator.http.Api;
import org.dauys.simulator.http.Await;

/** Has elections set up whose ballot papers are published, and waits until ballots can come. */
final class SetUpElections {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Api api;

    SetUpElections(Api api) {
        this.api = api;
    }

    void setUp(String primary, Staff staff, List<String> elections) {
        Await.until("set-up", PATIENCE, () -> {
            Map<String, String> states = states(staff.operator().ceremony(primary));
            if (elections.stream().anyMatch(uuid -> "PAPER".equals(states.get(uuid)))) {
                staff.operator().setUp(primary);
            }
            return elections.stream().allMatch(uuid -> "SET_UP".equals(states.get(uuid)))
                    ? Optional.of(true)
                    : Optional.empty();
        });
        Await.until("the ballot box", PATIENCE, () -> isReady(elections) ? Optional.of(true) : Optional.empty());
    }

    private static Map<String, String> states(JsonNode ceremony) {
        Map<String, String> states = new HashMap<>();
        for (JsonNode election : ceremony.path("elections")) {
            states.put(election.path("uuid").asText(), election.path("state").asText());
        }
        return states;
    }

    private boolean isReady(List<String> elections) {
        JsonNode known = api.get("/api/ballot-box/status").path("elections");
        return known.path("ready").asInt() >= elections.size()
                && elections.stream().allMatch(uuid -> api.tryGet("/api/elections/" + uuid + "/last-event")
                        .isSuccess())
                && elections.stream().allMatch(uuid -> api.tryGet("/api/ballot-box/" + uuid + "/announcements")
                        .isSuccess());
    }
}
