package org.dauys.registration.staff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dauys.registration.twoperson.Signatory;

/**
 * Grants that one operator wants and another has to confirm.
 *
 * @param id UUID
 * @param proposer who signed first
 * @param proposedAt since when
 * @param state where it stands
 * @param decidedBy account that confirmed or rejected
 * @param decidedAt when
 * @param grants what is proposed; forgotten once it is decided
 */
record StaffProposal(
        String id,
        Signatory proposer,
        Instant proposedAt,
        State state,
        Optional<String> decidedBy,
        Optional<Instant> decidedAt,
        List<GrantRequest> grants) {

    enum State {
        OPEN,
        CONFIRMED,
        REJECTED
    }
}
