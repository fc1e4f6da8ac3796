package org.dauys.observer.alarm;

/** What can be wrong with a record or with what tally-service says about the ballot box. */
public enum AlarmKind {
    /** Another event at a height that has one already. */
    CHAIN_FORKED,
    /** An event came whose predecessor never did. */
    CHAIN_GAP,
    /** An event does not continue the chain: parent, height, order or form. */
    CHAIN_BROKEN,
    /** An object of an event cannot be had, or what is served under its name is something else. */
    OBJECT_UNAVAILABLE,
    /** A ballot is in the chain and not in the ballot box; it ends if the record turns up there and holds. */
    BALLOT_NOT_IN_LOG,
    /** The independent verification of the record failed at an event. */
    EVENT_INVALID,
    /** What is stored here is no longer what it was: an entry of an archive has other bytes than its name says. */
    RECORD_ALTERED,
    /** A record of the ballot box was passed over: later ones have a disposition, it has none. */
    DISPOSITION_MISSING,
    /** A disposition contradicts the chain or the ballot box. */
    DISPOSITION_WRONG,
    /** A disposition was changed after it was published. */
    DISPOSITION_CHANGED,
    /** A ballot was refused as invalid and is not. */
    VALID_BALLOT_REFUSED,
    /** The ballot box has lost records, or this service missed some; stands for every election of the partition. */
    LOG_GAP,
    /** tally-service announces another list of credentials or another ballot paper than registration-service published. */
    ANNOUNCEMENT_DIFFERS
}
