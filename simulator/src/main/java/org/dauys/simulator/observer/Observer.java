package org.dauys.simulator.observer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.dauys.simulator.http.Api;
import org.dauys.simulator.http.Json;

/** An observer "from the people": asks to be accredited, and reports what happens. */
public final class Observer {

    private final Api api;
    private final String primary;

    /** @param api with a participant's token */
    public Observer(Api api, String primary) {
        this.api = api;
        this.primary = primary;
    }

    /**
     * Asks for accreditation.
     *
     * @return its id
     */
    public String askForAccreditation(String name, List<String> territories) {
        ObjectNode asked =
                Json.object().put("primary", primary).put("kind", "PEOPLE").put("name", name);
        Json.strings(asked, "territories", territories);
        return api.post("/api/observation/accreditations", asked).path("id").asText();
    }

    /** Reports an incident. */
    public void report(String territory, String kind, String text) {
        api.post(
                "/api/observation/incidents",
                Json.object()
                        .put("primary", primary)
                        .put("territory_id", territory)
                        .put("kind", kind)
                        .put("text", text));
    }
}
