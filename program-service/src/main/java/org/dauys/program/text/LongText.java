package org.dauys.program.text;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.dauys.events.LocalText;

/**
 * Paragraphs in the languages of the platform, as they are sent in.
 *
 * @param kk Kazakh, 1 to 10,000 characters
 * @param ru Russian, 1 to 10,000 characters
 * @param en English, up to 10,000 characters; where it is missing, the Russian text stands in
 */
public record LongText(
        @NotBlank @Size(max = 10_000) @PlainText String kk,
        @NotBlank @Size(max = 10_000) @PlainText String ru,
        Optional<@Size(min = 1, max = 10_000) @PlainText String> en) {

    public LongText {
        en = en == null ? Optional.empty() : en;
    }

    /** As it is kept and published. */
    public LocalText toLocalText() {
        return new LocalText(kk, ru, en.orElse(ru));
    }
}
