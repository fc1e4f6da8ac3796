package org.dauys.registration.strikeoff;

import java.util.UUID;
import org.dauys.events.ballotlog.StrikeOff;

/** What the desk asked for and how far it is. */
record StrikeOffOrder(UUID id, String territoryId, StrikeOff.Cause cause, State state) {

    /** How far an order is. */
    enum State {
        /** The credential authority has not written it yet; ballots still count. */
        REQUESTED,
        /** It is in the ballot log; later ballots do not count. */
        IN_LOG
    }
}
