package org.dauys.tally.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dauys.events.result.ContestRating.Place;

/**
 * The rankings of one contest. The seat line is drawn once, through the overall ranking; the rankings of the women and of
 * those under 35 are the overall ranking with the others left out.
 */
final class Rankings {
    private final List<Standing> ranked;
    private final List<Standing> voided;
    private final Set<String> seated;
    private final Map<Long, Long> timesCounted;

    Rankings(List<Standing> standings, int seats, TieRule rule) {
        this.ranked = standings.stream()
                .filter(standing -> !standing.isVoid())
                .sorted(rule.ranking())
                .toList();
        this.voided = standings.stream()
                .filter(Standing::isVoid)
                .sorted(rule.ranking())
                .toList();
        this.seated = ranked.stream().limit(seats).map(Rankings::id).collect(Collectors.toSet());
        this.timesCounted = ranked.stream()
                .map(Standing::votes)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    List<Place> overall() {
        return places(standing -> true);
    }

    List<Place> women() {
        return places(Standing::woman);
    }

    List<Place> under35() {
        return places(Standing::under35);
    }

    /** Void marks, at place 0. */
    List<Place> voided() {
        return voided.stream().map(standing -> place(0, standing, false)).toList();
    }

    private List<Place> places(Predicate<Standing> who) {
        List<Place> places = new ArrayList<>();
        ranked.stream()
                .filter(who)
                .forEach(standing ->
                        places.add(place(places.size() + 1, standing, timesCounted.get(standing.votes()) > 1)));
        return places;
    }

    private Place place(int place, Standing standing, boolean tied) {
        return new Place(
                place,
                id(standing),
                standing.candidate().registrationNumber(),
                standing.candidate().name(),
                standing.votes(),
                seated.contains(id(standing)),
                tied);
    }

    private static String id(Standing standing) {
        return standing.candidate().candidacyId();
    }
}
