package org.dauys.simulator.controller;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.simulator.campaign.Complainant.Complaint;
import org.dauys.simulator.http.Answer;
import org.dauys.simulator.http.Api;
import org.dauys.simulator.http.Json;

/** What a controller does with complaints. */
public final class ComplaintDesk {

    private final Api api;
    private final String path;

    /** @param api with a controller's token */
    public ComplaintDesk(Api api, String primary) {
        this.api = api;
        this.path = "/api/registration/primaries/" + primary + "/complaints";
    }

    /** Complaints on which nobody has decided. */
    public List<JsonNode> received() {
        return api.list(path + "?state=RECEIVED");
    }

    /**
     * Opens a case on a complaint, and lets the candidate read its document.
     *
     * @param summary what the candidate is told
     * @return the case
     */
    public String open(Complaint complaint, String summary) {
        Answer shown = api.tryGet(path + "/" + complaint.id());
        String caseId = api.post(
                        path + "/" + complaint.id() + "/decision",
                        Json.object().put("outcome", "OPEN_CASE").put("summary", summary),
                        Map.of("If-Match", shown.header("ETag").orElse("*")))
                .path("case_id")
                .asText();
        api.put(
                path + "/" + complaint.id() + "/documents/" + complaint.document() + "/release",
                Json.object(),
                Optional.empty());
        return caseId;
    }
}
