package org.dauys.registration.nomination;

import java.time.Instant;
import java.util.Optional;
import org.dauys.registration.twoperson.Signatory;

/**
 * How an application is being handled.
 *
 * @param round how often it was submitted
 * @param dueAt when the next step is due: a registrar's while it is submitted, the owner's while it is sent back
 * @param claim of the registrar who works on it
 * @param proposal what the first of two people wants to decide
 */
record Handling(int round, Instant dueAt, Optional<Claim> claim, Optional<Proposal> proposal) {

    /** A registrar's claim. */
    record Claim(String by, Instant at) {}

    /** What takes two people. */
    enum Act {
        REFUSE,
        /** Takes a refused application up again. */
        REINSTATE
    }

    /** A decision that waits for a second person. */
    record Proposal(Act act, String reason, Signatory by, Instant at) {}
}
