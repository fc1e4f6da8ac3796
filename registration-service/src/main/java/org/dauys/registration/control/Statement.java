package org.dauys.registration.control;

import java.time.Instant;
import java.util.UUID;

/**
 * What somebody wrote to the commission.
 *
 * @param side whose it is; never a complainant's account
 */
record Statement(UUID id, UUID caseId, Purpose purpose, Ladder.Side side, String text, Instant at) {

    /** What its documents are attached to. */
    static final String DOCUMENTS = "control-statement";

    /** What for. */
    enum Purpose {
        ANSWER,
        APPEAL
    }
}
