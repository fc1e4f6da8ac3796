package org.dauys.program.text;

import jakarta.validation.constraints.NotBlank;
import java.util.Optional;
import org.dauys.events.LocalText;
import org.dauys.kit.text.PlainText;

/**
 * A line in the languages of the platform, as it is sent in.
 *
 * @param kk Kazakh, 1 to 300 characters
 * @param ru Russian, 1 to 300 characters
 * @param en English, up to 300 characters; where it is missing, the Russian text stands in
 */
public record ShortText(
        @NotBlank @PlainText(max = 300) String kk,
        @NotBlank @PlainText(max = 300) String ru,
        Optional<@PlainText(min = 1, max = 300) String> en) {

    public ShortText {
        en = en == null ? Optional.empty() : en;
    }

    /** As it is kept and published. */
    public LocalText toLocalText() {
        return new LocalText(kk, ru, en.orElse(ru));
    }
}
