package org.dauys.registration.nomination;

import java.util.List;
import java.util.Optional;

/**
 * What a registrar says to an application.
 *
 * @param reason to be read by its owner
 * @param fields what has to be corrected, member by member
 * @param evidence that was seen
 */
record Verdict(Decision decision, Optional<String> reason, List<FieldReason> fields, List<Evidence> evidence) {

    /** What a registrar can decide. */
    enum Decision {
        REGISTER,
        /** Sends it back to its owner. */
        CORRECT,
        /** Proposes to refuse it; another person confirms. */
        REFUSE,
        /** Proposes to take a refused application up again; another person confirms. */
        REINSTATE
    }

    /** The reason of a verdict that has one. */
    String requiredReason() {
        return reason.orElseThrow();
    }
}
