package org.dauys.registration.custody;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dauys.registration.twoperson.Signatory;

/**
 * An order.
 *
 * @param subject the primary to destroy, the freeze to lift; empty for the key
 * @param outcome figures of the credential authority once it is carried out, as JSON
 */
record CustodyOrder(
        UUID id,
        Kind kind,
        String subject,
        String reason,
        String decisionNumber,
        Signatory proposer,
        Instant proposedAt,
        Optional<Instant> signedAt,
        Optional<String> outcome) {

    /** What is ordered. */
    enum Kind {
        ROTATE_KEY,
        DESTROY,
        LIFT_FREEZE
    }
}
