package org.dauys.registration.statistics;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Who some people are, all together.
 *
 * @param stage of whom: {@code applied}, {@code registered} (ever), {@code standing} (now)
 * @param territory with what lies in it
 * @param asOf when it was counted
 * @param referenceDate the day on which ages count
 * @param quotasVersion of the quotas, which say what pension age is
 */
public record Composition(
        String primaryId,
        String stage,
        Optional<String> territory,
        Optional<String> contest,
        Instant asOf,
        LocalDate referenceDate,
        long quotasVersion,
        @JsonUnwrapped Figures figures) {

    /** Of the people of one moment. */
    static Composition of(
            People people, Stage stage, Optional<String> territory, Optional<String> contest, Figures figures) {
        return new Composition(
                people.primary().id(),
                stage.slug(),
                territory,
                contest,
                people.asOf(),
                people.primary().referenceDate(),
                people.quotas().version(),
                figures);
    }
}
