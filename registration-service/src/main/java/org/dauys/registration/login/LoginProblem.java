package org.dauys.registration.login;

import org.dauys.kit.problem.ProblemType;

/** Problems of login; none of them depends on whether anybody is on a roll. */
public enum LoginProblem implements ProblemType {
    /** Not an IIN by its form, date or check digit. */
    INVALID_IIN("invalid-iin", 400),
    /** Wrong, used, expired or never asked for. */
    CODE_WRONG("code-wrong", 401),
    /** The refresh token continues no session, whether it is unknown, used, too old or taken back. */
    SESSION_OVER("session-over", 401),
    /** More codes were asked for on this phone than is allowed. */
    TOO_MANY_CODES("too-many-codes", 429),
    /** Too many codes were asked for and not redeemed in the caller's network; depends on nobody's IIN or phone. */
    NETWORK_BUSY("network-busy", 429),
    /** More people ask for codes than can be served: to the waiting room, and back with its pass. */
    WAITING_ROOM("waiting-room", 429),
    /** A number of a kind that codes are not sent to. */
    PHONE_NOT_SERVED("phone-not-served", 422),
    /** The way to the phones is full. */
    LOGIN_BUSY("login-busy", 503);

    private final String slug;
    private final int status;

    LoginProblem(String slug, int status) {
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
