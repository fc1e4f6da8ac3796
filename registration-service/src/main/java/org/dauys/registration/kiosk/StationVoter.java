package org.dauys.registration.kiosk;

import java.util.Optional;
import java.util.UUID;
import org.dauys.registration.person.Phone;

/**
 * A member on the roll, as an officer sees who has the document in hand.
 *
 * @param territoryId where the member votes
 * @param phone on that roll
 */
record StationVoter(
        UUID memberId,
        String territoryId,
        String lastName,
        String firstName,
        Optional<String> middleName,
        Optional<Phone> phone) {

    /** Masked. */
    @Override
    public String toString() {
        return "StationVoter[*****]";
    }
}
