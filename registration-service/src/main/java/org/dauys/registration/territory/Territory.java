package org.dauys.registration.territory;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import org.dauys.events.LocalText;

/**
 * One territory as it stood on 1 October 2020.
 *
 * @param id slug, such as {@code kz-akmola-kokshetau}
 * @param code KATO code of that year, 9 digits
 * @param parentId the region; absent for regions and cities of republican significance
 * @param level {@code region}, {@code republican_city}, {@code city} or {@code district}
 * @param name in three languages
 * @param population2020 people; a rough estimate below the top level
 */
public record Territory(
        String id,
        String code,
        Optional<String> parentId,
        String level,
        LocalText name,
        @JsonProperty("population_2020") int population2020) {

    private static final String REGION = "region";

    /** Members of a region vote through its cities and districts. */
    public boolean isRegion() {
        return level.equals(REGION);
    }
}
