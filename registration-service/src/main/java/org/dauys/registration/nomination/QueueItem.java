package org.dauys.registration.nomination;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.events.LocalText;
import org.dauys.events.candidacy.CandidacyState.Nomination;
import org.dauys.registration.nomination.Application.State;

/**
 * An application in the list of those who work on it.
 *
 * @param dueAt when the next step is due
 * @param dueLocal the same where the primary is held, with UTC beside it
 * @param claimedBy account of the registrar who works on it
 * @param waitingFor what waits for a second signature
 */
record QueueItem(
        UUID id,
        State state,
        long version,
        Nomination nomination,
        String territoryId,
        List<String> contestIds,
        LocalText name,
        int round,
        Instant submittedAt,
        Instant dueAt,
        String dueLocal,
        boolean overdue,
        boolean duplicates,
        List<String> missingDocuments,
        Optional<String> claimedBy,
        Optional<Handling.Act> waitingFor) {

    /** Without anything that identifies a person. */
    @Override
    public String toString() {
        return "QueueItem[id=" + id + ", state=" + state + "]";
    }
}
