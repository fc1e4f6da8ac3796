package org.dauys.simulator.candidate;

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

    /** Appeals to the commission above. */
    public void appeal(String caseId, String text) {
        api.post(PATH + caseId + "/appeal", Json.object().put("text", text));
    }
}
