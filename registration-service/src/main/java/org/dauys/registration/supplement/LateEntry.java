package org.dauys.registration.supplement;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A line of a supplementary roll, for those who put it together or sign it. Without IIN and phone: whom the decision names
 * is clear without them.
 *
 * @param basis number of the decision that admits or restores the member
 */
record LateEntry(
        UUID memberId,
        String lastName,
        String firstName,
        Optional<String> middleName,
        String territoryId,
        String ppoCode,
        LocalDate joinedOn,
        String basis) {

    /** Masked. */
    @Override
    public String toString() {
        return "LateEntry[" + memberId + "]";
    }
}
