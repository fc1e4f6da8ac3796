package org.dauys.program.proposal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import org.dauys.program.text.LongText;

/**
 * An editor's answer.
 *
 * @param state any but {@code RECEIVED}
 * @param reason for the public
 */
public record Answer(@NotNull ProposalState state, @NotNull @Valid LongText reason) {

    /** An answer says something. */
    @AssertTrue
    boolean isAnswered() {
        return state != ProposalState.RECEIVED;
    }
}
