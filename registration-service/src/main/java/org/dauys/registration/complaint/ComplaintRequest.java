package org.dauys.registration.complaint;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.registration.control.Ground;
import org.dauys.registration.text.Ids;
import org.dauys.registration.text.PublicText;

/**
 * A complaint as sent: of a candidate, or of an official's act.
 *
 * @param officialAct which decision of which office; then {@code territory_id} says where
 * @param ground of a complaint about a candidate
 * @param documents uploaded before
 */
record ComplaintRequest(
        Optional<UUID> candidacyId,
        Optional<@PublicText(max = 300, optional = true) String> officialAct,
        Optional<@Pattern(regexp = Ids.SLUG) String> territoryId,
        Optional<Ground> ground,
        @NotBlank @Size(max = 5000) @Pattern(regexp = Ids.LINES) String text,
        @Size(max = 10) List<@NotNull UUID> documents) {

    Complain.Wording wording() {
        return new Complain.Wording(
                candidacyId,
                officialAct,
                territoryId,
                ground,
                text,
                Optional.ofNullable(documents).orElse(List.of()));
    }
}
