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

    /** A message without a code. */
    public static Sms notice(UUID id, Phone phone, String text) {
        return new Sms(id, phone, text, Optional.empty(), NOTICE);
    }

    /** Masked: neither number nor text has a place in a log. */
    @Override
    public String toString() {
        return "Sms[*****]";
    }
}
