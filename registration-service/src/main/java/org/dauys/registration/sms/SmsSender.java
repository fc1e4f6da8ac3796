package org.dauys.registration.sms;

/** A way to phones. */
public interface SmsSender {

    /**
     * Hands a message over.
     *
     * @throws SmsNotSentException if it was not taken
     */
    void send(Sms message);
}
