package org.dauys.registration.rollfile;

/** How far a roll file is. */
public enum RollFileState {
    /** Its bytes arrive. */
    UPLOADING,
    /** Its lines are judged one by one. */
    CHECKING,
    /** They are compared with the roll. */
    COMPARING,
    /** It can be applied. */
    CHECKED,
    /** One person wants it applied, and it takes a second. */
    PROPOSED,
    /** It is being applied. */
    APPLYING,
    /** It is on the roll. */
    APPLIED,
    /** Lines are refused, so nothing is applied. */
    REFUSED,
    /** Somebody gave it up. */
    CANCELLED,
    /** It cannot be read, or cannot be applied any more. */
    FAILED;

    /** Whether somebody may still give it up. */
    boolean isCancellable() {
        return switch (this) {
            case UPLOADING, CHECKING, COMPARING, CHECKED, PROPOSED -> true;
            case APPLYING, APPLIED, REFUSED, CANCELLED, FAILED -> false;
        };
    }

    /** Whether there is a comparison with the roll to look at. */
    boolean isCompared() {
        return switch (this) {
            case CHECKED, PROPOSED, APPLYING, APPLIED -> true;
            case UPLOADING, CHECKING, COMPARING, REFUSED, CANCELLED, FAILED -> false;
        };
    }

    /** Whether the people whom it concerns can still be listed; once it is on the roll, only their numbers are kept. */
    boolean isListed() {
        return isCompared() && this != APPLIED;
    }
}
