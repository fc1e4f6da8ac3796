package org.dauys.registration.campaign.material;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.text.PlainText;
import org.dauys.registration.campaign.material.MaterialReport.Kind;
import org.dauys.registration.text.Ids;
import org.dauys.registration.text.PublicText;

/** What somebody saw. */
record MaterialRequest(
        @NotNull Kind kind,
        @NotNull @Pattern(regexp = Ids.SLUG) String territoryId,
        @PublicText(max = 300) String place,
        @NotNull @PastOrPresent Instant seenAt,
        @NotNull @PlainText(min = 1, max = 2000) String description,
        Optional<UUID> candidacyId,
        @Size(max = 10) List<@NotNull UUID> documentIds) {

    List<UUID> documents() {
        return documentIds == null ? List.of() : documentIds.stream().distinct().toList();
    }
}
