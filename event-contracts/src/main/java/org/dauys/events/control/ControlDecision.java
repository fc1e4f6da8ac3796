package org.dauys.events.control;

import java.time.Instant;
import java.util.List;
import org.dauys.events.LocalText;
import org.dauys.events.Versioned;

/**
 * The latest decision in one control case (topic {@code dauys.control-decisions}, key: case).
 *
 * @param caseId UUID of the case
 * @param version grows with every decision in the case, an appeal's outcome included
 * @param primaryId the primary
 * @param candidacyId the candidacy concerned
 * @param contestIds its contests
 * @param kind what was decided
 * @param reason for the public
 * @param decisionNumber number of the decision
 * @param decidedAt when
 */
public record ControlDecision(
        String caseId,
        long version,
        String primaryId,
        String candidacyId,
        List<String> contestIds,
        Kind kind,
        LocalText reason,
        String decisionNumber,
        Instant decidedAt)
        implements Versioned {

    /** What a case can end in. */
    public enum Kind {
        WARNING,
        REMOVAL,
        DISMISSAL,
        RESTORED
    }
}
