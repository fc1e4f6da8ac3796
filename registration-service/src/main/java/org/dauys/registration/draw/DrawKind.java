package org.dauys.registration.draw;

/** What an order is drawn of. */
public enum DrawKind {
    /** The lines of the ballot paper, in every contest that has no order yet. */
    BALLOT,
    /** The speakers, in every debate that is announced and has no order yet. */
    DEBATE,
    /** Who debates with whom, in every contest whose debates are to be held in groups and have none yet. */
    DEBATE_GROUPS
}
