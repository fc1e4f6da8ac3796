package org.dauys.program.proposal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.text.PlainText;

/**
 * What a citizen proposes.
 *
 * @param programmeId on which programme
 * @param blockId on which part of its current version; absent if on the whole
 * @param text 10 to 4,000 characters
 * @param language {@code kk} or {@code ru}
 */
public record NewProposal(
        @NotNull UUID programmeId,
        Optional<@PlainText(min = 1, max = 40) String> blockId,
        @NotBlank @PlainText(min = 10, max = 4000) String text,
        @NotNull @Pattern(regexp = "kk|ru") String language) {

    public NewProposal {
        blockId = blockId == null ? Optional.empty() : blockId;
    }
}
