package org.dauys.simulator.registrar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.dauys.simulator.http.Api;
import org.dauys.simulator.http.Json;
import org.dauys.simulator.people.Person;

/** A registrar with those who are admitted late. */
public final class LateDesk {

    private final Api api;
    private final String path;

    /** @param api with the registrar's token */
    public LateDesk(Api api, String primary) {
        this.api = api;
        this.path = "/api/registration/primaries/" + primary + "/supplementary-rolls";
    }

    /**
     * Opens a roll.
     *
     * @return its id
     */
    public String open() {
        return api.post(path, Json.object()).path("id").asText();
    }

    /** Admits somebody by a decision. */
    public void admit(String roll, Person person, String territory, LocalDate joined, String decision) {
        ObjectNode entry = Json.object()
                .put("iin", person.iin())
                .put("last_name", person.lastName())
                .put("first_name", person.firstName())
                .put("middle_name", person.middleName())
                .put("phone", person.phone())
                .put("territory_id", territory)
                .put("ppo_code", "PPO-1")
                .put("joined_on", joined.toString())
                .put("basis", decision);
        api.post(path + "/" + roll + "/entries", entry);
    }

    /** Proposes to freeze a roll. */
    public void propose(String roll) {
        api.post(path + "/" + roll + "/freeze", Json.object());
    }

    /** What is published of the rolls. */
    public JsonNode published() {
        return api.get(path).path("items");
    }
}
