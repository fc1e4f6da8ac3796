package org.dauys.simulator.controller;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.dauys.events.LocalText;
import org.dauys.simulator.draw.DrawOfficial;
import org.dauys.simulator.http.Api;
import org.dauys.simulator.http.Json;
import org.dauys.simulator.people.Person;

/** The party control commission. */
public final class Controller {

    private final Api api;
    private final String primary;
    private final String path;

    /** @param api with a controller's token */
    public Controller(Api api, String primary) {
        this.api = api;
        this.primary = primary;
        this.path = "/api/registration/primaries/" + primary;
    }

    /** The second signature under the close of registration. */
    public void countersign(String proposal) {
        api.post(path + "/registration-close/" + proposal + "/countersign", Json.object());
    }

    /** The controller as one of those who draw orders. */
    public DrawOfficial drawOfficial() {
        return new DrawOfficial(api, primary);
    }

    /** Warns or removes a candidate. */
    public void decide(String candidacy, String kind, LocalText reason, String decisionNumber) {
        ObjectNode ruling =
                Json.object().put("candidacy_id", candidacy).put("kind", kind).put("decision_number", decisionNumber);
        ruling.set("reason", Json.text(reason));
        api.post(path + "/removals", ruling);
    }

    /**
     * Strikes a voter from the electronic channel, because they take a paper ballot.
     *
     * @return id of the order
     */
    public String strikeOff(Person voter) {
        return api.post(
                        path + "/strike-offs",
                        Json.object().put("iin", voter.iin()).put("cause", "PAPER"))
                .path("id")
                .asText();
    }

    /** Whether a strike-off is in the ballot log. */
    public boolean isInLog(String order) {
        return api.get(path + "/strike-offs/" + order).path("state").asText().equals("IN_LOG");
    }
}
