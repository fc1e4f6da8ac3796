package org.dauys.program.text;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.dauys.events.LocalText;

/**
 * A line in the languages of the platform, as it is sent in.
 *
 * @param kk Kazakh, 1 to 300 characters
 * @param ru Russian, 1 to 300 characters
 * @param en English, up to 300 characters; where it is missing, the Russian text stands in
 */
public record ShortText(
        @NotBlank @Size(max = 300) @PlainText String kk,
        @NotBlank @Size(max = 300) @PlainText String ru,
        Optional<@Size(min = 1, max = 300) @PlainText String> en) {

    public ShortText {
        en = en == null ? Optional.empty() : en;
    }

    /** As it is kept and published. */
    public LocalText toLocalText() {
        return new LocalText(kk, ru, en.orElse(ru));
    }
}
