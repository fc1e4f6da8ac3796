package org.dauys.registration.strikeoff;

import java.util.UUID;
import org.dauys.events.ballotlog.StrikeOff;

/** What the desk asked for and how far it is. */
record StrikeOffOrder(UUID id, String territoryId, StrikeOff.Cause cause, State state, Paper paper) {

    /** How far an order is. */
    enum State {
        /** An expulsion that another controller has not countersigned yet; nothing has happened. */
        PROPOSED,
        /** The credential authority has not written it yet; ballots still count. */
        REQUESTED,
        /** It is in the ballot log; later ballots do not count. */
        IN_LOG
    }

    /** Whether a paper may be handed out. */
    enum Paper {
        /** Not known yet: none is handed out. */
        PENDING,
        /** No electronic ballot was chained before, and none will be. */
        HAND_OUT,
        /** An electronic ballot counts: no paper. */
        VOTED_ELECTRONICALLY,
        /** The strike-off is not for a paper. */
        NONE
    }
}
