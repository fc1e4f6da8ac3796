package org.dauys.registration.sms;

/** A message was not taken; says neither to whom nor what. */
public final class SmsNotSentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean worthRepeating;

    SmsNotSentException(String message, boolean worthRepeating) {
        super(message);
        this.worthRepeating = worthRepeating;
    }

    /** Whether the same message may be taken later. */
    boolean isWorthRepeating() {
        return worthRepeating;
    }
}
