package org.dauys.voting.status;

import java.time.Instant;
import java.util.List;
import org.dauys.events.LocalText;
import org.dauys.events.control.ControlDecision;

/**
 * Something that happened to a candidate after the ballot paper was fixed. Who marked a removed candidate may vote again.
 *
 * @param caseId of the control case
 * @param candidacyId the candidate
 * @param contestIds contests of this election concerned
 * @param kind {@code REMOVAL} or {@code RESTORED}
 * @param reason for the public
 * @param decisionNumber of the decision
 * @param decidedAt when
 */
public record Announcement(
        String caseId,
        String candidacyId,
        List<String> contestIds,
        ControlDecision.Kind kind,
        LocalText reason,
        String decisionNumber,
        Instant decidedAt) {}
