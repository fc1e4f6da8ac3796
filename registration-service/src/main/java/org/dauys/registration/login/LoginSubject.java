package org.dauys.registration.login;

import java.util.Optional;
import org.dauys.registration.person.Iin;
import org.dauys.registration.person.Phone;

/**
 * Who somebody says they are.
 *
 * @param iin for a member login
 * @param phone the code goes to it, if the two belong together
 */
public record LoginSubject(Optional<Iin> iin, Phone phone) {

    /** One text for keyed hashing. */
    String text() {
        return iin.map(Iin::value).orElse("") + "|" + phone.value();
    }
}
