package org.dauys.simulator.primary;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.dauys.events.LocalText;

/** A territory as registration-service publishes it. */
public record Territory(String id, Optional<String> parentId, String level, LocalText name, long population) {

    /** From the public list. */
    public static Territory of(JsonNode json) {
        String parent = json.path("parent_id").asText("");
        return new Territory(
                json.path("id").asText(),
                parent.isEmpty() || parent.equals("null") ? Optional.empty() : Optional.of(parent),
                json.path("level").asText(),
                new LocalText(
                        json.path("name").path("kk").asText(),
                        json.path("name").path("ru").asText(),
                        json.path("name").path("en").asText()),
                json.path("population_2020").asLong());
    }

    /** Regions vote through their cities and districts. */
    public boolean votes() {
        return !level.equals("region");
    }

    /** Its region, or itself if it is a region or a city of republican significance. */
    public String top() {
        return parentId.orElse(id);
    }
}
