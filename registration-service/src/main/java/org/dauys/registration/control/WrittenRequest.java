package org.dauys.registration.control;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.registration.text.Ids;

/**
 * What somebody writes to a commission.
 *
 * @param documents uploaded before
 */
record WrittenRequest(
        @NotBlank @Size(max = 5000) @Pattern(regexp = Ids.LINES) String text,
        @Size(max = 10) List<@NotNull UUID> documents) {

    List<UUID> attached() {
        return Optional.ofNullable(documents).orElse(List.of());
    }
}
