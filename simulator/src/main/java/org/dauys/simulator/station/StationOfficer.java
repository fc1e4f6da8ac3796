package org.dauys.simulator.station;

import org.dauys.simulator.http.Api;

/** Somebody who works at polling stations. */
public final class StationOfficer {

    private final Api api;
    private final String primary;

    /** @param api with an officer's token */
    public StationOfficer(Api api, String primary) {
        this.api = api;
        this.primary = primary;
    }

    /** The account that a registrar appoints. */
    public String account() {
        return api.get("/api/me").path("id").asText();
    }

    /** The desk of a station for which the officer is appointed. */
    public StationDesk at(String station) {
        return new StationDesk(api, primary, station);
    }
}
