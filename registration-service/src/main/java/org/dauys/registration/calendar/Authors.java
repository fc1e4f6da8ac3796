package org.dauys.registration.calendar;

import java.util.Optional;
import java.util.UUID;

/**
 * Who made a version.
 *
 * @param first account that decided it alone, or proposed it
 * @param confirmation of what was proposed; absent if one was enough
 */
record Authors(String first, Optional<Confirmation> confirmation) {

    /**
     * The second signature.
     *
     * @param by account of somebody else
     */
    record Confirmation(UUID proposalId, String by) {}

    static Authors alone(String account) {
        return new Authors(account, Optional.empty());
    }
}
