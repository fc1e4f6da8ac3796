package org.dauys.events.programme;

import java.time.Instant;
import org.dauys.events.Versioned;

/**
 * An editor answered a proposal (topic {@code dauys.programme}, key: programme).
 *
 * @param proposalId UUID
 * @param version grows with every answer
 * @param programmeId the programme
 * @param territoryId whose programme
 * @param state the proposal's state after the answer
 * @param theme its theme
 * @param answeredAt when
 */
public record ProposalAnswered(
        String proposalId,
        long version,
        String programmeId,
        String territoryId,
        String state,
        String theme,
        Instant answeredAt)
        implements Versioned {}
