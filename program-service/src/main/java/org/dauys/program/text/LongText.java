package org.dauys.program.text;

import jakarta.validation.constraints.NotBlank;
import java.util.Optional;
import org.dauys.events.LocalText;
import org.dauys.kit.text.PlainText;

/**
 * Paragraphs in the languages of the platform, as they are sent in.
 *
 * @param kk Kazakh, 1 to 10,000 characters
 * @param ru Russian, 1 to 10,000 characters
 * @param en English, up to 10,000 characters; where it is missing, the Russian text stands in
 */
public record LongText(
        @NotBlank @PlainText(max = 10_000) String kk,
        @NotBlank @PlainText(max = 10_000) String ru,
        Optional<@PlainText(min = 1, max = 10_000) String> en) {

    public LongText {
        en = en == null ? Optional.empty() : en;
    }

    /** As it is kept and published. */
    public LocalText toLocalText() {
        return new LocalText(kk, ru, en.orElse(ru));
    }
}
