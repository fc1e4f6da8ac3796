package org.dauys.registration.sms;

import java.util.Optional;
import org.dauys.registration.person.Phone;

/**
 * One message.
 *
 * @param phone to
 * @param text as shown
 * @param code the one-time code in it, if it carries one; a secret
 */
public record Sms(Phone phone, String text, Optional<String> code) {

    /** Masked: neither number nor text has a place in a log. */
    @Override
    public String toString() {
        return "Sms[*****]";
    }
}
