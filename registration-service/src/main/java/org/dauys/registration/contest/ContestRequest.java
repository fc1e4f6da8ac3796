package org.dauys.registration.contest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import org.dauys.events.LocalText;
import org.dauys.protocol.election.Question;
import org.dauys.registration.text.Ids;
import org.dauys.registration.text.PublicText;

/** A contest as people send it. */
record ContestRequest(
        @NotNull @Pattern(regexp = Ids.SLUG) String id,
        @NotNull @Pattern(regexp = "local|regional|mazhilis") String level,
        @NotNull @Pattern(regexp = Ids.SLUG) String territoryId,
        @PublicText LocalText title,
        @Min(1) @Max(1000) int seats,
        @Min(0) int min,
        @Min(1) @Max(Question.MAX_ANSWERS) int max,
        boolean blank,
        @Min(0) @Max(120) Integer minAge) {

    Contest contest() {
        return new Contest(
                id,
                Contest.Level.ofSlug(level),
                territoryId,
                title,
                seats,
                min,
                max,
                blank,
                Optional.ofNullable(minAge));
    }
}
