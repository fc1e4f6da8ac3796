package org.dauys.simulator.station;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.events.LocalText;
import org.dauys.simulator.http.Api;
import org.dauys.simulator.http.Json;

/** What registrars decide about stations, and whoever countersigns. */
public final class StationOffice {

    private final Api api;
    private final String path;

    /** @param api with a registrar's token, or a controller's to countersign */
    public StationOffice(Api api, String primary) {
        this.api = api;
        this.path = "/api/registration/primaries/" + primary;
    }

    /** Opens an online station, whose desk is this officer's. */
    public void openOnline(String id, String territory, LocalText name, String officer) {
        open(station(id, territory, name).put("kind", "ONLINE"), officer);
    }

    /** Opens an offline station, whose members lose the electronic way at the cut-off. */
    public void openOffline(String id, String territory, LocalText name, Instant cutOff, String officer) {
        open(station(id, territory, name).put("kind", "OFFLINE").put("cut_off", cutOff.toString()), officer);
    }

    /** A settlement without a network. */
    public void addSettlement(String id, String territory, LocalText name, List<String> organisations) {
        ObjectNode settlement =
                Json.object().put("id", id).put("territory_id", territory).put("network", false);
        settlement.set("name", Json.text(name));
        organisations.forEach(settlement.putArray("ppo_codes")::add);
        api.post(path + "/settlements", settlement);
    }

    /**
     * Looks how many voters a settlement has, and proposes to assign it to a station that serves nobody yet.
     *
     * @return how many lose the electronic way by it
     */
    public int proposeAssignment(String station, String settlement) {
        JsonNode preview = api.get(
                assignment(station) + "/preview?settlement=" + URLEncoder.encode(settlement, StandardCharsets.UTF_8));
        ObjectNode wanted = Json.object().put("voters", preview.path("voters").asInt());
        wanted.putArray("settlements").add(settlement);
        api.put(assignment(station), wanted, Optional.of("\"2\""));
        return preview.path("losing").asInt();
    }

    /** The second signature, under the first proposal of a station. */
    public void countersignAssignment(String station) {
        api.post(assignment(station) + "/countersign", Json.object(), Map.of("If-Match", "\"3\""));
    }

    private void open(ObjectNode station, String officer) {
        api.post(path + "/stations", station);
        ObjectNode officers = Json.object();
        officers.putArray("accounts").add(officer);
        api.put(path + "/stations/" + station.path("id").asText() + "/officers", officers, Optional.of("\"1\""));
    }

    private String assignment(String station) {
        return path + "/stations/" + station + "/assignment";
    }

    private static ObjectNode station(String id, String territory, LocalText name) {
        ObjectNode station = Json.object().put("id", id).put("territory_id", territory);
        station.set("name", Json.text(name));
        return station;
    }
}
