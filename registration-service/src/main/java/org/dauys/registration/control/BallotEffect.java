package org.dauys.registration.control;

/** What a decision means for the ballot paper and the count. */
public enum BallotEffect {
    /** Nothing. */
    NONE,
    /** Removed before the papers were final. */
    OFF_THE_PAPER,
    /** Removed after: stays on the paper, ballots stay valid, the candidate's total is void. */
    TOTAL_VOID,
    /** Restored before the papers were final. */
    BACK_ON_THE_PAPER,
    /** Restored after a removal that came after the papers were final. */
    TOTAL_COUNTS,
    /** Restored, but the papers had become final without the candidate. */
    TOO_LATE_FOR_THE_PAPER
}
