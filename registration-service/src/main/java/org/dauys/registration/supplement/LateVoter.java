package org.dauys.registration.supplement;

import java.time.LocalDate;
import java.util.Optional;
import org.dauys.registration.person.Iin;
import org.dauys.registration.person.Phone;

/**
 * Somebody who is admitted late.
 *
 * @param basis number of the decision that admits or restores the member
 */
record LateVoter(
        Iin iin,
        String lastName,
        String firstName,
        Optional<String> middleName,
        Phone phone,
        String territoryId,
        String ppoCode,
        LocalDate joinedOn,
        String basis) {

    /** Masked. */
    @Override
    public String toString() {
        return "LateVoter[" + territoryId + "]";
    }
}
