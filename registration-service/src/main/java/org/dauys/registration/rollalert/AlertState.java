package org.dauys.registration.rollalert;

/** Whether somebody has looked at it. What grows after that is open again. */
public enum AlertState {
    OPEN,
    REVIEWED
}
