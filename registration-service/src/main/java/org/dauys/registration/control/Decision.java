package org.dauys.registration.control;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dauys.registration.twoperson.Signatory;

/**
 * A decision of a commission in a case.
 *
 * @param version from 1, one more with every decision in the case
 * @param signedBy who ruled, or proposed the ruling
 * @param countersignedBy the second, where the ruling took two
 * @param appealUntil exclusive; absent from the last commission
 */
record Decision(
        UUID caseId,
        long version,
        Level level,
        Ruling ruling,
        Signatory signedBy,
        Optional<Signatory> countersignedBy,
        Instant decidedAt,
        Optional<Instant> appealUntil) {}
