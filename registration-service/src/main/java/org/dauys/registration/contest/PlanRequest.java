package org.dauys.registration.contest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.dauys.events.LocalText;
import org.dauys.registration.text.Ids;
import org.dauys.registration.text.PublicText;

/**
 * A plan as asked for: either the elections one by one, or {@code "by": "territory"}.
 *
 * @param items the elections
 * @param by the rule
 * @param minElectorate with {@code by}: fewer voters are merged with neighbours who are asked the same; the configured
 *     minimum if absent
 */
record PlanRequest(
        @Size(min = 1, max = 500) List<@NotNull @Valid Item> items,
        @Pattern(regexp = "territory") String by,
        @Min(1) @Max(1_000_000) Integer minElectorate) {

    /** One election. */
    record Item(
            @PublicText LocalText name,
            @NotEmpty @Size(max = 300) List<@NotNull @Pattern(regexp = Ids.SLUG) String> territoryIds,
            @NotEmpty @Size(max = 100) List<@NotNull @Pattern(regexp = Ids.SLUG) String> contestIds) {}

    @AssertTrue(message = "needs either items or by")
    boolean isEither() {
        return (items == null) != (by == null);
    }

    List<PlannedElection> plan() {
        return items.stream()
                .map(item -> new PlannedElection(item.name, item.territoryIds, item.contestIds))
                .toList();
    }
}
