package org.dauys.registration.complaint;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dauys.registration.control.Ground;

/**
 * A complaint.
 *
 * @param sequence place in the queue
 * @param candidacyId against whom; absent if it is about an official's act, or an incident
 * @param officialAct which decision of which office
 * @param ground absent for acts of officials and incidents
 * @param incidentId of the observer's report behind it
 * @param caseId of which it has become part
 * @param answer to whoever complained
 */
record Complaint(
        UUID id,
        long sequence,
        String primaryId,
        String territoryId,
        Optional<UUID> candidacyId,
        Optional<String> officialAct,
        Optional<Ground> ground,
        String text,
        Optional<String> incidentId,
        State state,
        Optional<UUID> caseId,
        Optional<String> answer,
        Instant receivedAt,
        long version) {

    /** What became of it. */
    enum State {
        RECEIVED,
        JOINED,
        INADMISSIBLE,
        ANSWERED
    }

    /** Without the text, which may name people. */
    @Override
    public String toString() {
        return "Complaint[id=" + id + ", state=" + state + "]";
    }
}
