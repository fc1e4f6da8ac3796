package org.dauys.simulator.controller;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.dauys.events.LocalText;
import org.dauys.simulator.http.Answer;
import org.dauys.simulator.http.Api;
import org.dauys.simulator.http.Json;

/** What a controller does with control cases. */
public final class CaseDesk {

    private final Api api;
    private final String path;

    /** @param api with a controller's token */
    public CaseDesk(Api api, String primary) {
        this.api = api;
        this.path = "/api/registration/primaries/" + primary + "/control/cases";
    }

    /** A case in the queue. */
    public record Case(String id, String candidacy, String ground, String source) {}

    /** Cases at which nobody has looked yet. */
    public List<Case> opened() {
        return list("?state=OPENED");
    }

    /** All cases. */
    public List<Case> all() {
        return list("");
    }

    private List<Case> list(String filter) {
        return api.list(path + filter).stream()
                .map(one -> new Case(
                        one.path("case_id").asText(),
                        one.path("candidacy_id").asText(),
                        one.path("ground").asText(),
                        one.path("source").asText()))
                .toList();
    }

    /** Asks the candidate to answer. */
    public void hear(String id) {
        api.post(path + "/" + id + "/hearing", Json.object(), ifMatch(id));
    }

    /**
     * Rules after the hearing.
     *
     * @return the proposal, empty if one signature was enough
     */
    public String rule(String id, String kind, LocalText reason, String number) {
        ObjectNode ruling = Json.object().put("kind", kind).put("decision_number", number);
        ruling.set("reason", Json.text(reason));
        return api.post(path + "/" + id + "/rulings", ruling, ifMatch(id))
                .path("proposal_id")
                .asText("");
    }

    /** The second signature. */
    public void countersign(String id, String proposal) {
        api.post(path + "/" + id + "/rulings/" + proposal + "/countersign", Json.object());
    }

    private Map<String, String> ifMatch(String id) {
        Answer shown = api.tryGet(path + "/" + id);
        return Map.of("If-Match", shown.header("ETag").orElse("*"));
    }
}
