package org.dauys.registration.station;

import org.dauys.kit.problem.ProblemType;

/** Problems of stations. */
public enum StationProblem implements ProblemType {
    STATION_EXISTS("station-exists", 409),
    /** An offline station needs a cut-off in the future, an online one has none. */
    CUT_OFF_REFUSED("cut-off-refused", 422),
    SETTLEMENT_EXISTS("settlement-exists", 409),
    /** A party organisation belongs to another settlement. */
    PPO_ELSEWHERE("ppo-elsewhere", 409),
    /** A station serves the settlement, or is proposed to: first it has to let it go. */
    SETTLEMENT_ASSIGNED("settlement-assigned", 409),
    /** Not a settlement of the station's territory without a network. */
    SETTLEMENT_REFUSED("settlement-refused", 422),
    /** The station would serve another number of voters than the caller has seen. */
    VOTERS_DIFFER("voters-differ", 409),
    /** A settlement is served by another station, or is proposed to be. */
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
