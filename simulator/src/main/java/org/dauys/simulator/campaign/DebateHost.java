package org.dauys.simulator.campaign;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import org.dauys.events.LocalText;
import org.dauys.simulator.http.Api;
import org.dauys.simulator.http.Json;

/** The official who holds the debates of a territory. */
public final class DebateHost {

    private static final LocalText TOPIC =
            new LocalText("Кандидаттардың пікірталасы", "Дебаты кандидатов", "Debate of the candidates");

    private final Api api;
    private final String path;

    /** @param api with the token of a registrar of the territory */
    public DebateHost(Api api, String primary) {
        this.api = api;
        this.path = "/api/registration/primaries/" + primary + "/campaign/debates";
    }

    /**
     * Announces a debate of everybody who stands in a contest.
     *
     * @return its id
     */
    public String announce(String contest, String territory, Instant startsAt) {
        ObjectNode debate = Json.object()
                .put("contest_id", contest)
                .put("territory_id", territory)
                .put("place", "Акимат")
                .put("starts_at", startsAt.toString());
        debate.set("topic", Json.text(TOPIC));
        return api.post(path, debate).path("id").asText();
    }

    /** Notes who is there. */
    public void present(String debate, String candidacy) {
        api.put(path + "/" + debate + "/attendance/" + candidacy, Json.object().put("present", true), Optional.empty());
    }

    /** Makes it final: whoever was not noted has missed the debate. */
    public void close(String debate, int visits) {
        api.post(
                path + "/" + debate + "/close-attendance",
                Json.object().put("visits", visits).put("counted", "HEAD_COUNT"));
    }
}
