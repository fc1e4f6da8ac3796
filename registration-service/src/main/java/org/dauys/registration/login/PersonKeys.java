package org.dauys.registration.login;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import org.dauys.registration.person.Phone;

/**
 * Who holds a phone, without the phone: the same for every account of one phone, and to be computed by nobody who has not
 * the login secret. Whoever holds the phone can log in to all of its accounts, so these are not two people.
 */
@ApplicationScoped
public class PersonKeys {

    private final KeyedHash hash;

    public PersonKeys(KeyedHash hash) {
        this.hash = hash;
    }

    /** 64 hexadecimal digits. */
    public String of(Phone phone) {
        return HexFormat.of().formatHex(hash.of("person", phone.value()));
    }
}
