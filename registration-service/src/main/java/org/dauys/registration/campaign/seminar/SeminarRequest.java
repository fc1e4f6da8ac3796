package org.dauys.registration.campaign.seminar;

import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.Optional;
import org.dauys.events.LocalText;
import org.dauys.registration.text.Ids;
import org.dauys.registration.text.PublicText;

/** A seminar as announced. */
record SeminarRequest(
        Optional<@Pattern(regexp = Ids.SLUG) String> territoryId,
        @PublicText LocalText topic,
        @PublicText String place,
        @NotNull @Future Instant startsAt,
        @Min(1) @Max(10_000) int capacity) {}
