package org.dauys.registration.kiosk;

import org.dauys.kit.problem.ProblemType;

/** Why no session is opened. */
public enum KioskProblem implements ProblemType {
    /** The control has struck the member off. */
    EXPELLED("kiosk-expelled", 409),
    /** The member was struck off for a paper ballot. */
    PAPER_ISSUED("kiosk-paper-issued", 409),
    /** The member votes at an offline station. */
    OFFLINE_VOTER("kiosk-offline-voter", 409),
    /** The member has no election that one votes in electronically. */
    NO_ELECTION("kiosk-no-election", 409),
    /** None of the member's elections is open now. */
    NOT_OPEN("kiosk-not-open", 409),
    /** A session of the member has not ended. */
    SESSION_EXISTS("kiosk-session-exists", 409),
    /** A session at the terminal has not ended. */
    TERMINAL_BUSY("kiosk-terminal-busy", 409),
    /** There is no phone on the roll that a code could be sent to. */
    NO_PHONE("kiosk-no-phone", 409),
    /** More sessions were asked for this member than is allowed. */
    TOO_MANY_SESSIONS("kiosk-too-many-sessions", 429);

    private final String slug;
    private final int status;

    KioskProblem(String slug, int status) {
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
