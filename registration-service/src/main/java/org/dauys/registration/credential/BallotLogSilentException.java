package org.dauys.registration.credential;

/** The broker did not acknowledge in time; what was sent may be in the log or not. */
final class BallotLogSilentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BallotLogSilentException(Throwable cause) {
        super("the ballot log did not acknowledge a strike-off", cause);
    }
}
