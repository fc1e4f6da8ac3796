package org.dauys.simulator.citizen;

import com.fasterxml.jackson.databind.JsonNode;
import org.dauys.simulator.http.Api;
import org.dauys.simulator.http.Json;

/** Somebody with a proposal. */
public final class Citizen {

    private final Api api;

    /** @param api with a member's or participant's token */
    public Citizen(Api api) {
        this.api = api;
    }

    /** A proposal as the system took it. */
    public record Proposal(String id, String theme) {}

    /** Proposes something. */
    public Proposal propose(String programme, String text, String language) {
        JsonNode taken = api.post(
                "/api/proposals",
                Json.object().put("programme_id", programme).put("text", text).put("language", language));
        return new Proposal(taken.path("id").asText(), taken.path("theme").asText());
    }

    /** Supports somebody's proposal. */
    public void support(String proposal) {
        api.post("/api/proposals/" + proposal + "/support", Json.object());
    }
}
