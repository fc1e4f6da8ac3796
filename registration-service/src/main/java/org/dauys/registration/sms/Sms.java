package org.dauys.registration.sms;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.dauys.registration.person.Phone;

/**
 * One message.
 *
 * @param id the same in every attempt, so that a gateway that took it does not send it twice
 * @param phone to
 * @param text as shown
 * @param code the one-time code in it, if it carries one; a secret
 * @param goodFor how long it is worth sending, from when it was handed over
 */
public record Sms(UUID id, Phone phone, String text, Optional<String> code, Duration goodFor) {

    private static final Duration NOTICE = Duration.ofHours(1);

    /** A notice, or with a code a message that the code's own lifetime should bound. */
    public Sms(Phone phone, String text, Optional<String> code) {
        this(UUID.randomUUID(), phone, text, code, NOTICE);
    }

    /** Masked: neither number nor text has a place in a log. */
    @Override
    public String toString() {
        return "Sms[*****]";
    }
}
