package org.dauys.registration.ballotpaper;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.registration.contest.Finding;

/**
 * A proposal to close the registration.
 *
 * @param contentSha256 of papers and dates as they were when it was proposed
 * @param contests on any paper
 * @param elections number of papers
 * @param candidates on any paper
 * @param remarks what was to be seen by whoever signs
 * @param proposedPerson whose account that is
 */
record CloseProposal(
        UUID id,
        String primaryId,
        String contentSha256,
        int contests,
        int elections,
        int candidates,
        List<Finding> remarks,
        String proposedBy,
        String proposedPerson,
        Instant proposedAt,
        State state,
        Optional<Instant> countersignedAt) {

    /** Where a proposal stands. */
    enum State {
        PROPOSED,
        /** A newer proposal took its place. */
        REPLACED,
        COUNTERSIGNED
    }
}
