package org.dauys.registration.statistics;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * People of some ages.
 *
 * @param from youngest age; absent for the youngest band
 * @param to oldest age; absent for the oldest band
 */
public record AgeBand(Optional<Integer> from, Optional<Integer> to, @JsonUnwrapped Share share) {

    /** Bands that cover every age once. */
    static List<AgeBand> of(List<Integer> edges, List<Person> people) {
        List<AgeBand> bands = new ArrayList<>();
        Optional<Integer> from = Optional.empty();
        for (int edge : edges) {
            bands.add(band(from, Optional.of(edge - 1), people));
            from = Optional.of(edge);
        }
        bands.add(band(from, Optional.empty(), people));
        return List.copyOf(bands);
    }

    /** Such as {@code -19}, {@code 20-24}, {@code 65-}. */
    String label() {
        return from.map(String::valueOf).orElse("") + "-"
                + to.map(String::valueOf).orElse("");
    }

    private static AgeBand band(Optional<Integer> from, Optional<Integer> to, List<Person> people) {
        int count = (int) people.stream()
                .mapToInt(Person::age)
                .filter(age -> age >= from.orElse(Integer.MIN_VALUE) && age <= to.orElse(Integer.MAX_VALUE))
                .count();
        return new AgeBand(from, to, Share.of(count, people.size()));
    }
}
