package org.dauys.registration.scenario;

import static org.dauys.registration.scenario.Officials.operator;
import static org.dauys.registration.scenario.Officials.registrar;

import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A primary of its own for one test, brought forward step by step. */
public final class TestPrimary {

    /** City of the region Akmola. */
    public static final String KOKSHETAU = "kz-akmola-kokshetau";

    /** Another city of it. */
    public static final String STEPNOGORSK = "kz-akmola-stepnogorsk";

    /** The region. */
    public static final String AKMOLA = "kz-akmola";

    private final String id = "primary-" + UUID.randomUUID().toString().substring(0, 8);

    private TestPrimary() {}

    /** Created now, with nomination open for an hour and voting after it. */
    public static TestPrimary nominating() {
        Instant now = Instant.now();
        return with(List.of(
                phase("NOMINATION", now.minusSeconds(60), now.plusSeconds(3600)),
                phase("VOTING", now.plusSeconds(7200), now.plusSeconds(10_800))));
    }

    /** Created now with the given phases. */
    public static TestPrimary with(List<Map<String, Object>> phases) {
        TestPrimary primary = new TestPrimary();
        operator()
                .body(primary.creation(phases))
                .post("/api/registration/primaries")
                .then()
                .statusCode(201);
        return primary;
    }

    public static Map<String, Object> phase(String name, Instant opens, Instant closes) {
        return Map.of("name", name, "opens", opens.toString(), "closes", closes.toString());
    }

    public static Map<String, String> text(String text) {
        return Map.of("kk", text + " kk", "ru", text + " ru", "en", text + " en");
    }

    private Map<String, Object> creation(List<Map<String, Object>> phases) {
        Map<String, Object> creation = new HashMap<>();
        creation.put("id", id);
        creation.put("name", text("Primary"));
        creation.put("zone", "Asia/Almaty");
        creation.put("reference_date", "2026-10-01");
        creation.put("grace_seconds", 60);
        creation.put("extension_lead_seconds", 600);
        creation.put("min_age", 20);
        creation.put("calendar", Map.of("phases", phases));
        return creation;
    }

    public String id() {
        return id;
    }

    /** An address below the primary. */
    public String path(String rest) {
        return "/api/registration/primaries/" + id + rest;
    }

    /** A contest with one seat and between one and two marks. */
    public String contest(String level, String territory) {
        String contest = level + "-" + territory;
        registrar()
                .body(contestBody(contest, level, territory, 1, 2))
                .post(path("/contests"))
                .then()
                .statusCode(201);
        return contest;
    }

    public static Map<String, Object> contestBody(String id, String level, String territory, int min, int max) {
        return Map.of(
                "id", id,
                "level", level,
                "territory_id", territory,
                "title", text("Contest " + id),
                "seats", 1,
                "min", min,
                "max", max,
                "blank", true);
    }

    /** Puts voters on the roll of each territory named, one per mention, and freezes it. */
    public void freezeRollOf(String... territories) {
        List<String> lines =
                new ArrayList<>(List.of("iin,last_name,first_name,middle_name,phone,territory_id,ppo_code,joined_on"));
        for (String territory : territories) {
            String iin = FreshIin.of(LocalDate.of(1980, 3, 1), true);
            lines.add(iin + ",Ахметова,Айгерим,,+770" + iin.substring(4) + "," + territory + ",PPO-1,2015-01-01");
        }
        registrar()
                .contentType("text/csv")
                .body(String.join("\r\n", lines) + "\r\n")
                .post(path("/roll/imports?dry_run=false"))
                .then()
                .statusCode(200);
        operator().body("{}").post(path("/roll/freeze")).then().statusCode(200);
    }

    /** Applies and gets registered. */
    public TestCandidate register(TestCandidate candidate) {
        candidate.apply(this);
        candidate.registered(this);
        return candidate;
    }

    /** Ends nomination now, by a decision. */
    public void endNomination() {
        end("NOMINATION");
    }

    /** Ends a phase now, by a decision. */
    public void end(String name) {
        Response calendar = Officials.anybody().get(path("/calendar"));
        List<Map<String, Object>> phases = new ArrayList<>();
        calendar.jsonPath().<Map<String, Object>>getList("phases").forEach(phase -> phases.add(new HashMap<>(phase)));
        phases.stream()
                .filter(phase -> phase.get("name").equals(name))
                .filter(phase -> Instant.parse((String) phase.get("closes")).isAfter(Instant.now()))
                .forEach(phase -> phase.put("closes", Instant.now().toString()));
        operator()
                .header("If-Match", calendar.header("ETag"))
                .body(Map.of("phases", phases, "reason", text(name + " is over"), "decision_number", "12"))
                .put(path("/calendar"))
                .then()
                .statusCode(200);
    }

    /** Draws the order in all contests. */
    public void draw(String seed) {
        endNomination();
        TestDraw.of(this, "BALLOT", seed);
    }

    /** A registrar proposes to close the registration. */
    public String proposeClose() {
        return registrar()
                .post(path("/registration-close"))
                .then()
                .statusCode(201)
                .extract()
                .path("proposal_id");
    }

    /** Closes the registration; the uuids of the elections. */
    public List<String> close() {
        String proposal = proposeClose();
        return Officials.controller()
                .post(path("/registration-close/" + proposal + "/countersign"))
                .then()
                .statusCode(200)
                .extract()
                .path("elections.uuid");
    }
}
