package org.dauys.program.proposal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dauys.events.LocalText;

/**
 * A proposal for everyone; who made it is not shown.
 *
 * @param id of the proposal
 * @param programmeId on which programme
 * @param blockId on which part, if on one
 * @param primary the primary
 * @param territoryId whose programme
 * @param text as written
 * @param language {@code kk} or {@code ru}
 * @param theme what it is about
 * @param themeReviewed whether a person has looked at the theme
 * @param state what became of it
 * @param version for If-Match
 * @param supports how many accounts support it
 * @param receivedAt when
 * @param history every step, oldest first; only where one proposal is asked for
 */
public record ProposalView(
        String id,
        String programmeId,
        Optional<String> blockId,
        String primary,
        String territoryId,
        String text,
        String language,
        String theme,
        boolean themeReviewed,
        ProposalState state,
        long version,
        long supports,
        Instant receivedAt,
        Optional<List<Step>> history) {

    /**
     * One step.
     *
     * @param at when
     * @param state after the step
     * @param theme after the step
     * @param reason for the public, with an answer
     */
    public record Step(Instant at, ProposalState state, String theme, Optional<LocalText> reason) {}
}
