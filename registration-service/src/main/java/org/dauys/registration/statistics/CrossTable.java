package org.dauys.registration.statistics;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dauys.events.candidacy.CandidacyState.Nomination;
import org.dauys.events.candidacy.CandidacyState.Sex;

/**
 * How many have one property and another: sex by nomination by newness, and age by sex. Every share is of all of them.
 *
 * @param stage as in {@link Composition}
 * @param territory with what lies in it
 * @param total how many they are all together
 * @param cells every combination, and the sums over each part of it; only the total if the rest is withheld
 * @param ages every age band of each sex; the shares are absent where they are withheld
 */
public record CrossTable(
        String primaryId,
        String stage,
        Optional<String> territory,
        Optional<String> contest,
        Instant asOf,
        LocalDate referenceDate,
        int total,
        List<Cell> cells,
        List<AgeCell> ages) {

    /**
     * A combination.
     *
     * @param sex both if absent
     * @param nomination either if absent
     * @param newFace those who never were deputies if true, those who were if false, both if absent
     */
    public record Cell(
            Optional<Sex> sex, Optional<Nomination> nomination, Optional<Boolean> newFace, @JsonUnwrapped Share share) {

        boolean includes(Person person) {
            return sex.map(person.sex()::equals).orElse(true)
                    && nomination.map(person.nomination()::equals).orElse(true)
                    && newFace.map(wanted -> wanted == person.newFace()).orElse(true);
        }

        /** Whether it is no sum of others. */
        boolean isSingle() {
            return sex.isPresent() && nomination.isPresent() && newFace.isPresent();
        }

        boolean isTotal() {
            return sex.isEmpty() && nomination.isEmpty() && newFace.isEmpty();
        }

        Cell with(Share other) {
            return new Cell(sex, nomination, newFace, other);
        }
    }

    /** People of a sex in an age band. */
    public record AgeCell(Sex sex, Optional<Integer> from, Optional<Integer> to, @JsonUnwrapped Share share) {

        AgeCell withheld() {
            return new AgeCell(sex, from, to, share.withheld());
        }

        /** Names the band, for both sexes. */
        String band() {
            return from.map(String::valueOf).orElse("") + "-"
                    + to.map(String::valueOf).orElse("");
        }
    }
}
