package org.dauys.simulator.registrar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.simulator.campaign.DebateHost;
import org.dauys.simulator.campaign.School;
import org.dauys.simulator.draw.DrawOfficial;
import org.dauys.simulator.http.Answer;
import org.dauys.simulator.http.Api;
import org.dauys.simulator.http.ApiProblem;
import org.dauys.simulator.http.Json;
import org.dauys.simulator.primary.ContestPlan;
import org.dauys.simulator.station.StationOffice;

/** The registrar of a territorial commission, or of the central one. */
public final class Registrar {

    private static final Duration IMPORT_TIMEOUT = Duration.ofMinutes(10);

    private final Api api;
    private final String primary;
    private final String path;

    /** @param api with the registrar's token */
    public Registrar(Api api, String primary) {
        this.api = api;
        this.primary = primary;
        this.path = "/api/registration/primaries/" + primary;
    }

    /** The same registrar in another primary. */
    public Registrar in(String other) {
        return new Registrar(api, other);
    }

    /** What a roll file came to. */
    public record Import(boolean taken, int accepted, int refused, int applied, List<String> reasons) {}

    /** Sends a roll file. */
    public Import importRoll(String csv, boolean dryRun) {
        Answer answer = api.tryPostBytes(
                path + "/roll/imports?dry_run=" + dryRun,
                "text/csv",
                csv.getBytes(StandardCharsets.UTF_8),
                IMPORT_TIMEOUT);
        if (!answer.isSuccess() && !answer.problem().equals("roll-refused")) {
            throw new IllegalStateException("roll import: " + answer.status() + " " + answer.text());
        }
        JsonNode report = answer.json();
        List<String> reasons = new java.util.ArrayList<>();
        report.path("refusals")
                .forEach(refusal -> reasons.add("line " + refusal.path("line").asInt() + ": "
                        + refusal.path("reason").asText()));
        return new Import(
                answer.isSuccess() && !dryRun,
                report.path("accepted").asInt(),
                report.path("refused").asInt(),
                report.path("applied").asInt(),
                reasons);
    }

    public void addContest(ContestPlan contest) {
        ObjectNode json = Json.object()
                .put("id", contest.id())
                .put("level", contest.level())
                .put("territory_id", contest.territoryId())
                .put("seats", contest.seats())
                .put("min", contest.min())
                .put("max", contest.max())
                .put("blank", contest.blank())
                .put("min_age", contest.minAge());
        json.set("title", Json.text(contest.title()));
        api.post(path + "/contests", json);
    }

    /** One election for every city and district on the roll. */
    public void planByTerritory() {
        api.post(path + "/elections/plan", Json.object().put("by", "territory"));
    }

    /**
     * Registers.
     *
     * @return id of the candidacy
     */
    public String register(String application) {
        return decide(application, "REGISTER", Optional.empty())
                .path("candidacy_id")
                .asText();
    }

    /** Proposes to refuse an application, which another registrar confirms. */
    public void refuse(String application, String reason) {
        decide(application, "REFUSE", Optional.of(reason));
    }

    /** Sends an application back. */
    public void askForCorrection(String application, String reason) {
        decide(application, "CORRECT", Optional.of(reason));
    }

    /** The registrar as keeper of stations. */
    public StationOffice stations() {
        return new StationOffice(api, primary);
    }

    /** The registrar as host of debates. */
    public DebateHost debates() {
        return new DebateHost(api, primary);
    }

    /** The registrar as organiser of seminars. */
    public School school() {
        return new School(api, primary);
    }

    /** The registrar with late admissions. */
    public LateDesk lateAdmissions() {
        return new LateDesk(api, primary);
    }

    /**
     * Changes the quotas of party lists by a decision.
     *
     * @return the version that is in force now
     */
    public long changeQuotas(ObjectNode quotas, String reason, String decisionNumber) {
        Answer now = api.tryGet(path + "/quotas");
        return api.put(
                        path + "/quotas",
                        quotas.put("reason", reason).put("decision_number", decisionNumber),
                        now.header("ETag"))
                .path("version")
                .asLong();
    }

    /** A figure that counts what the public is not told, too. */
    public JsonNode statistics(String rest) {
        return api.get(path + "/statistics/" + rest + (rest.contains("?") ? "&" : "?") + "full=true");
    }

    private JsonNode decide(String application, String outcome, Optional<String> reason) {
        Answer shown = api.tryGet(path + "/applications/" + application);
        ObjectNode decision = Json.object().put("decision", outcome);
        reason.ifPresent(text -> decision.put("reason", text));
        return api.post(
                path + "/applications/" + application + "/decision",
                decision,
                Map.of("If-Match", shown.header("ETag").orElse("*")));
    }

    /** Confirms, as another person, that an application is refused. */
    public void confirmRefusal(String application) {
        Answer shown = api.tryGet(path + "/applications/" + application);
        api.post(
                path + "/applications/" + application + "/proposal/confirm",
                Json.object(),
                Map.of("If-Match", shown.header("ETag").orElse("*")));
    }

    /** The registrar as one of those who draw orders. */
    public DrawOfficial drawOfficial() {
        return new DrawOfficial(api, primary);
    }

    /**
     * Proposes to close registration.
     *
     * @return id of the proposal
     */
    public String proposeClose() {
        return api.post(path + "/registration-close", Json.object())
                .path("proposal_id")
                .asText();
    }

    /** How far the close is. */
    public JsonNode close() {
        return api.get(path + "/registration-close");
    }

    /** Accredits an observer. */
    public void accredit(String accreditation) {
        try {
            api.post(
                    "/api/observation/accreditations/" + accreditation + "/decision",
                    Json.object().put("decision", "ACCREDIT").put("reason", "Документы в порядке"));
        } catch (ApiProblem e) {
            if (e.status() != 409) {
                throw e;
            }
        }
    }
}
