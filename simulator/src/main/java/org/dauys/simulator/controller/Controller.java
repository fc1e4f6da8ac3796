package org.dauys.simulator.controller;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dauys.events.LocalText;
import org.dauys.simulator.draw.DrawOfficial;
import org.dauys.simulator.http.Api;
import org.dauys.simulator.http.Json;
import org.dauys.simulator.station.StationOffice;

/** The party control commission. */
public final class Controller {

    private static final LocalText URGENT =
            new LocalText("Дауыс беру жүріп жатыр", "Идёт голосование", "Voting is open");

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

    /**
     * The second signature under a roll of late admissions.
     *
     * @return uuids of the elections in which they vote
     */
    public List<String> countersignLate(String roll) {
        List<String> elections = new ArrayList<>();
        api.post(path + "/supplementary-rolls/" + roll + "/countersign", Json.object())
                .path("elections")
                .forEach(uuid -> elections.add(uuid.asText()));
        return elections;
    }

    /** The controller's cases. */
    public CaseDesk cases() {
        return new CaseDesk(api, primary);
    }

    /** The controller as the one who countersigns assignments of stations. */
    public StationOffice stations() {
        return new StationOffice(api, primary);
    }

    /** The complaints of the controller's territories. */
    public ComplaintDesk complaints() {
        return new ComplaintDesk(api, primary);
    }

    /** The controller as one of those who draw orders. */
    public DrawOfficial drawOfficial() {
        return new DrawOfficial(api, primary);
    }

    /**
     * Removes a candidate without waiting for an answer: opens a case, rules on it, and has somebody else sign.
     *
     * @param ground such as {@code MISSED_DEBATE}
     * @param second another controller
     */
    public void remove(String candidacy, String ground, LocalText reason, String decisionNumber, Controller second) {
        ObjectNode opening = Json.object().put("candidacy_id", candidacy).put("ground", ground);
        JsonNode opened = api.post(path + "/control/cases", opening.put("summary", reason.ru()));
        ObjectNode ruling = Json.object().put("kind", "REMOVAL").put("decision_number", decisionNumber);
        ruling.set("reason", Json.text(reason));
        ruling.set("without_hearing", Json.text(URGENT));
        String rulings = path + "/control/cases/" + opened.path("case_id").asText() + "/rulings";
        JsonNode proposed = api.post(
                rulings,
                ruling,
                Map.of("If-Match", "\"" + opened.path("version").asText() + "\""));
        second.api.post(rulings + "/" + proposed.path("proposal_id").asText() + "/countersign", Json.object());
    }
}
