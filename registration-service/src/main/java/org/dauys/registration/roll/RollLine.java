package org.dauys.registration.roll;

import java.time.LocalDate;
import java.util.Optional;

/** A line of a roll file that satisfies every rule. */
record RollLine(
        int line,
        String iin,
        String lastName,
        String firstName,
        Optional<String> middleName,
        Optional<String> phone,
        String territoryId,
        String ppoCode,
        LocalDate joinedOn) {

    /** Masked: a line names a person. */
    @Override
    public String toString() {
        return "RollLine[" + line + "]";
    }
}
