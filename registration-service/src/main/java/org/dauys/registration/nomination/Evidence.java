package org.dauys.registration.nomination;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.dauys.registration.text.Ids;

/**
 * What a registrar has seen for a rule: a document of the application or an own one, or something that a note tells of.
 *
 * @param rule its slug
 */
record Evidence(
        @NotNull @Pattern(regexp = Ids.SLUG) String rule,
        Optional<UUID> document,
        Optional<@Size(max = 1000) @Pattern(regexp = Ids.LINES) String> note) {

    @AssertTrue(message = "must have a document or a note")
    boolean isSomething() {
        return document.isPresent() || note.filter(text -> !text.isBlank()).isPresent();
    }
}
