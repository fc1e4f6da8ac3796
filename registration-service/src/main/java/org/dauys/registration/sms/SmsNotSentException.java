package org.dauys.registration.sms;

/** A message was not taken; says neither to whom nor what. */
public final class SmsNotSentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SmsNotSentException(String message) {
        super(message);
    }
}
