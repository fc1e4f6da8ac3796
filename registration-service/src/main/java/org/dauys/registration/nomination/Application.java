package org.dauys.registration.nomination;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dauys.events.candidacy.CandidacyState.Nomination;

/**
 * An application and where it stands.
 *
 * @param sequence its place in the order of submission
 * @param owner account that submitted it
 * @param meeting of the organisation that nominated; absent for a self-nomination
 * @param reason of the last decision
 */
record Application(
        UUID id,
        long sequence,
        String primaryId,
        String owner,
        Applicant applicant,
        Optional<PpoMeeting> meeting,
        State state,
        Optional<String> reason,
        long version,
        Instant submittedAt,
        Optional<Instant> decidedAt) {

    /** Where an application can stand. */
    enum State {
        SUBMITTED,
        /** Sent back to its owner for correction. */
        CORRECTION,
        REGISTERED,
        REFUSED,
        WITHDRAWN
    }

    Nomination nomination() {
        return meeting.isPresent() ? Nomination.PPO : Nomination.SELF;
    }
}
