package org.dauys.simulator.roll;

import java.time.LocalDate;
import java.util.Optional;

/** One line of a roll. Nobody on it exists. */
record RollMember(
        String iin,
        String lastName,
        String firstName,
        String middleName,
        Optional<String> phone,
        Organisation organisation,
        LocalDate joinedOn) {

    RollMember in(Organisation other) {
        return new RollMember(iin, lastName, firstName, middleName, phone, other, joinedOn);
    }
}
