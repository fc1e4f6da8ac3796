package org.dauys.registration.control;

/** Where a case stands. */
public enum CaseState {
    /** Nobody has looked at it yet. */
    OPENED,
    /** The candidate is asked to answer. */
    HEARING,
    /** A ruling with one signature waits for the second. */
    PROPOSED,
    /** Decided; it can be appealed until it is due. */
    DECIDED,
    /** The commission above has it. */
    APPEALED,
    /** A ruling of the commission above with one signature waits for the second. */
    APPEAL_PROPOSED,
    /** Decided, and nothing can change it. */
    FINAL;

    /** Whether it waits for a commission to decide. */
    boolean isUndecided() {
        return this != DECIDED && this != FINAL;
    }

    /** Whether a ruling can be proposed. */
    boolean canBeRuledOn() {
        return this == OPENED || this == HEARING || this == APPEALED;
    }
}
