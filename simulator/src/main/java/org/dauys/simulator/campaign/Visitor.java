package org.dauys.simulator.campaign;

import org.dauys.simulator.campaign.Campaigner.Meeting;
import org.dauys.simulator.http.Api;
import org.dauys.simulator.http.Json;

/** A member who comes to meetings and says so. */
public final class Visitor {

    private final Api api;
    private final String path;

    /** @param api with the member's token */
    public Visitor(Api api, String primary) {
        this.api = api;
        this.path = "/api/registration/primaries/" + primary + "/campaign/events/";
    }

    /** Hands in the code that is shown there. */
    public void checkIn(Meeting meeting) {
        api.post(path + meeting.id() + "/check-ins", Json.object().put("code", meeting.code()));
    }
}
