package org.dauys.program.proposal;

/** What became of a proposal so far. */
public enum ProposalState {
    /** Waits for an answer. */
    RECEIVED,
    /** Will be in the programme. */
    ACCEPTED,
    /** A part of it will. */
    PARTLY,
    /** Will not, for the reason given. */
    REJECTED
}
