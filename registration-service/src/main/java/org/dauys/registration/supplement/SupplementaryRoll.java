package org.dauys.registration.supplement;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dauys.registration.twoperson.Signatory;

/**
 * A roll of late admissions.
 *
 * @param number 1 for the first of the primary
 * @param sha256 of its canonical text once frozen, made as that of the roll
 * @param proposer who proposed to freeze it
 */
record SupplementaryRoll(
        UUID id,
        String primaryId,
        int number,
        State state,
        int members,
        Optional<String> sha256,
        Optional<Instant> frozenAt,
        Optional<Signatory> proposer) {

    /** How far a roll is. */
    enum State {
        /** Members can be added. */
        OPEN,
        /** A registrar wants it frozen. */
        PROPOSED,
        /** It votes. */
        FROZEN
    }
}
