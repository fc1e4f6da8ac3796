package org.dauys.program.programme;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.dauys.program.text.ShortText;

/**
 * The first version of a territory's programme.
 *
 * @param primary the primary
 * @param territoryId slug of the territory; {@code kz} for the republic
 * @param title of the programme
 * @param blocks 1 to 100
 */
public record NewProgramme(
        @NotNull @Pattern(regexp = "[a-z0-9-]{1,64}") String primary,
        @NotNull @Pattern(regexp = "kz(-[a-z0-9]+)*") @Size(max = 64) String territoryId,
        @NotNull @Valid ShortText title,
        @NotEmpty @Size(max = 100) List<ProgrammeContent.@NotNull @Valid BlockContent> blocks) {

    ProgrammeContent content() {
        return new ProgrammeContent(title, blocks);
    }
}
