package org.dauys.simulator.operator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.events.LocalText;
import org.dauys.simulator.http.Answer;
import org.dauys.simulator.http.Api;
import org.dauys.simulator.http.Json;

/** Who runs the system for the party: one operator, and another one for what takes two. */
public final class Operator {

    private static final String PRIMARIES = "/api/registration/primaries/";

    private final Api api;
    private final Api second;

    /**
     * @param api with the operator's token
     * @param second with that of another person
     */
    public Operator(Api api, Api second) {
        this.api = api;
        this.second = second;
    }

    /**
     * Times of a primary's phases.
     *
     * @param nominationOpens nomination and campaign open; nomination goes on until registration is closed by hand
     */
    public record Times(Instant nominationOpens, Instant votingOpens, Instant votingCloses) {}

    /** The rules of a primary that its calendar needs. */
    public record Rules(int graceSeconds, int extensionLeadSeconds, LocalDate referenceDate) {}

    /** Whether a primary exists. */
    public boolean hasPrimary(String id) {
        return api.tryGet("/api/registration/primaries/" + id).isSuccess();
    }

    public void createPrimary(String id, LocalText name, Rules rules, Times times) {
        ObjectNode primary = Json.object()
                .put("id", id)
                .put("zone", "Asia/Almaty")
                .put("reference_date", rules.referenceDate().toString())
                .put("grace_seconds", rules.graceSeconds())
                .put("extension_lead_seconds", rules.extensionLeadSeconds())
                .put("min_age", 20);
        primary.set("name", Json.text(name));
        LocalText reason = new LocalText(
                "Праймериз өткізу туралы шешім", "Решение о проведении праймериз", "Decision to hold the primary");
        primary.set("calendar", decided(phases(times), reason, "1"));
        api.post("/api/registration/primaries", primary);
    }

    /** Moves phases by a decision of one, which is enough until registration is closed. */
    public void changeCalendar(String primary, Times times, LocalText reason, String decisionNumber) {
        String path = PRIMARIES + primary + "/calendar";
        Answer now = api.tryGet(path);
        api.put(path, decided(phases(times), reason, decisionNumber), now.header("ETag"));
    }

    /** Moves phases by a decision of two: one proposes, the other looks at it and confirms what was there. */
    public void changeCalendarByTwo(String primary, Times times, LocalText reason, String decisionNumber) {
        String path = PRIMARIES + primary + "/calendar";
        String version = api.tryGet(path).header("ETag").orElseThrow();
        JsonNode proposed = api.post(
                path + "/proposals", decided(phases(times), reason, decisionNumber), Map.of("If-Match", version));
        String proposal =
                path + "/proposals/" + proposed.path("proposal").path("id").asText();
        String looked = second.tryGet(proposal).header("ETag").orElseThrow();
        second.post(proposal + "/confirmation", Json.object(), Map.of("If-Match", looked));
    }

    /** Ends nomination now, by a decision: orders are drawn after it. */
    public void endNomination(String primary) {
        String path = PRIMARIES + primary + "/calendar";
        Answer now = api.tryGet(path);
        ObjectNode calendar = decided(
                Json.object(), new LocalText("Ұсыну аяқталды", "Выдвижение завершено", "Nomination is over"), "1-Б");
        var phases = calendar.putArray("phases");
        for (JsonNode phase : now.json().path("phases")) {
            ObjectNode copy = phases.addObject().setAll((ObjectNode) phase);
            if (copy.path("name").asText().equals("NOMINATION")) {
                copy.put("closes", Instant.now().toString());
            }
        }
        api.put(path, calendar, now.header("ETag"));
    }

    /** When voting closes as the calendar now says. */
    public Instant votingCloses(String primary) {
        for (JsonNode phase : api.get(PRIMARIES + primary + "/calendar").path("phases")) {
            if (phase.path("name").asText().equals("VOTING")) {
                return Instant.parse(phase.path("closes").asText());
            }
        }
        throw new IllegalStateException("the calendar of " + primary + " has no voting");
    }

    public JsonNode freezeRoll(String primary) {
        return api.post(PRIMARIES + primary + "/roll/freeze", Json.object());
    }

    /** Calls people to hold keys. */
    public void holdCeremony(String primary, List<String> trustees) {
        ObjectNode ceremony = Json.object().put("trustees", trustees.size());
        Json.strings(ceremony, "names", trustees);
        api.put("/api/tally/primaries/" + primary + "/ceremony", ceremony, Optional.empty());
    }

    /** Sets up every election whose ballot paper tally-service has. */
    public void setUp(String primary) {
        api.post("/api/tally/primaries/" + primary + "/setup", Json.object());
    }

    /** How the ceremony stands. */
    public JsonNode ceremony(String primary) {
        return api.get("/api/tally/primaries/" + primary + "/ceremony");
    }

    private static ObjectNode decided(ObjectNode calendar, LocalText reason, String decisionNumber) {
        calendar.set("reason", Json.text(reason));
        return calendar.put("decision_number", decisionNumber);
    }

    private static ObjectNode phases(Times times) {
        ObjectNode calendar = Json.object();
        var phases = calendar.putArray("phases");
        phases.add(phase("NOMINATION", times.nominationOpens(), times.votingCloses()));
        phases.add(phase("CAMPAIGN", times.nominationOpens(), times.votingCloses()));
        phases.add(phase("ENROLMENT", times.nominationOpens(), times.votingCloses()));
        phases.add(phase("VOTING", times.votingOpens(), times.votingCloses()));
        phases.add(
                phase("PUBLICATION", times.votingCloses(), times.votingCloses().plusSeconds(86_400)));
        return calendar;
    }

    private static ObjectNode phase(String name, Instant opens, Instant closes) {
        return Json.object().put("name", name).put("opens", opens.toString()).put("closes", closes.toString());
    }
}
