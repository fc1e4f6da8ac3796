package org.dauys.registration.station;

import org.dauys.kit.problem.ProblemType;

/** Problems of stations. */
public enum StationProblem implements ProblemType {
    STATION_EXISTS("station-exists", 409),
    /** An offline station needs a cut-off in the future, an online one has none. */
    CUT_OFF_REFUSED("cut-off-refused", 422),
    /** A party organisation is served by another station. */
    SERVED_ELSEWHERE("served-elsewhere", 409),
    /** The cut-off has passed, and its members are struck off. */
    CUT_OFF_PASSED("cut-off-passed", 409),
    /** Nobody is assigned to online stations. */
    STATION_ONLINE("station-online", 409),
    /** Not every strike-off is confirmed yet. */
    STATION_ROLL_NOT_READY("station-roll-not-ready", 409),
    /** The numbers of a station stand once. */
    PROTOCOL_EXISTS("protocol-exists", 409);

    private final String slug;
    private final int status;

    StationProblem(String slug, int status) {
        this.slug = slug;
        this.status = status;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }
}
