package org.dauys.simulator.candidate;

import com.fasterxml.jackson.databind.JsonNode;
import org.dauys.simulator.http.Answer;
import org.dauys.simulator.http.Api;
import org.dauys.simulator.http.Json;

/** A candidate against whom there is a case. */
public final class Defence {

    private static final String PATH = "/api/me/control-cases/";

    private final Api api;

    /** @param api with the candidate's token */
    public Defence(Api api) {
        this.api = api;
    }

    /** Answers, while the commission hears the case. */
    public void answer(String caseId, String text) {
        api.post(PATH + caseId + "/statements", Json.object().put("text", text));
    }

    /** Reads what controllers have let the candidate see of the complaints; how many documents that were. */
    public int readEvidence(String caseId) {
        int read = 0;
        for (JsonNode evidence : api.get(PATH + caseId).path("evidence")) {
            Answer document = api.tryGet(
                    PATH + caseId + "/evidence/" + evidence.path("number").asText());
            read += document.isSuccess() ? 1 : 0;
        }
        return read;
    }

    /** Appeals to the commission above. */
    public void appeal(String caseId, String text) {
        api.post(PATH + caseId + "/appeal", Json.object().put("text", text));
    }
}
