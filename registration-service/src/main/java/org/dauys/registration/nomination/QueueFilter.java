package org.dauys.registration.nomination;

import java.util.List;
import java.util.Optional;
import org.dauys.events.candidacy.CandidacyState.Nomination;
import org.dauys.registration.nomination.Application.State;

/**
 * Which applications of a queue are asked for; what is absent does not matter.
 *
 * @param territories to which the queue is limited
 * @param state without it all that wait for somebody
 * @param overdue whether the next step is overdue
 * @param duplicates whether there are other applications that may be of the same person
 * @param missingDocuments whether required documents are missing
 * @param waiting whether it waits for a second signature
 * @param claimedBy account of the registrar who works on it
 * @param unclaimed that nobody works on it
 * @param text part of the name
 */
record QueueFilter(
        List<String> territories,
        Optional<State> state,
        Optional<String> contest,
        Optional<Nomination> nomination,
        Optional<Boolean> overdue,
        Optional<Boolean> duplicates,
        Optional<Boolean> missingDocuments,
        Optional<Boolean> waiting,
        Optional<String> claimedBy,
        boolean unclaimed,
        Optional<String> text) {}
