package org.dauys.simulator.draw;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.dauys.events.ballotpaper.DrawSeed;
import org.dauys.simulator.http.Api;
import org.dauys.simulator.http.Json;

/** An official of the whole country, who opens draw rounds or contributes to their seed. */
public final class DrawOfficial {

    private static final int REVEAL_SECONDS = 3600;

    private final Api api;
    private final String path;

    /** @param api with the official's token */
    public DrawOfficial(Api api, String primary) {
        this.api = api;
        this.path = "/api/registration/primaries/" + primary + "/draw-rounds";
    }

    /**
     * Opens a round.
     *
     * @param kind {@code BALLOT} or {@code DEBATE}
     * @return its number
     */
    int open(String kind) {
        return api.post(path, Json.object().put("kind", kind).put("reveal_seconds", REVEAL_SECONDS))
                .path("number")
                .asInt();
    }

    /** @return id of the contribution */
    String commit(int round, String contribution) {
        String commitment = DrawSeed.commitmentTo(contribution);
        JsonNode answer =
                api.post(path + "/" + round + "/commitments", Json.object().put("commitment", commitment));
        for (JsonNode each : answer.path("contributions")) {
            if (each.path("commitment").asText().equals(commitment)) {
                return each.path("id").asText();
            }
        }
        throw new IllegalStateException("the commitment is not among those of round " + round);
    }

    void seal(int round) {
        api.post(path + "/" + round + "/seal", Json.object());
    }

    /** @return the seed, if this was the last that was missing */
    Optional<String> reveal(int round, String id, String contribution) {
        JsonNode answer = api.post(
                path + "/" + round + "/commitments/" + id + "/reveal",
                Json.object().put("contribution", contribution));
        return Optional.ofNullable(answer.path("seed").asText(null));
    }
}
