package org.dauys.registration.terminal;

import org.dauys.kit.problem.ProblemType;

/** Problems of terminals. */
public enum TerminalProblem implements ProblemType {
    /** There are terminals at online stations only. */
    STATION_OFFLINE("station-offline", 409),
    /** Wrong, used or too old. */
    PAIRING_CODE_WRONG("pairing-code-wrong", 401),
    /** Too many wrong codes from the caller's network. */
    TOO_MANY_PAIRINGS("too-many-pairings", 429),
    /** The terminal was revoked, or its time is over, or the voting is. */
    TERMINAL_OVER("terminal-over", 401),
    /** No session is open, or it is not in the state for this. */
    NO_KIOSK_SESSION("no-kiosk-session", 409);

    private final String slug;
    private final int status;

    TerminalProblem(String slug, int status) {
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
