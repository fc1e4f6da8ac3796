package org.dauys.auditor.rating;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dauys.events.ballotpaper.BallotPaper;
import org.dauys.events.result.ContestRating;
import org.dauys.events.result.ContestRating.Place;

/** Holds the published rating of one contest against its sum. */
final class CheckRating {

    private final ContestSum sum;
    private final ContestRating rating;
    private final List<String> objections = new ArrayList<>();

    private CheckRating(ContestSum sum, ContestRating rating) {
        this.sum = sum;
        this.rating = rating;
    }

    /** What is wrong with it; empty if nothing is. */
    static List<String> check(ContestSum sum, ContestRating rating) {
        return new CheckRating(sum, rating).check();
    }

    private List<String> check() {
        differs("ballots", rating.ballotsCounted(), sum.ballots());
        differs("blank votes", rating.blankVotes(), sum.blank());
        differs("seats", rating.seats(), sum.contest().seats());
        votes();
        order();
        part("the women", rating.women());
        part("those under 35", rating.under35());
        return List.copyOf(objections);
    }

    private void votes() {
        Map<String, Long> published = new HashMap<>();
        Stream.concat(rating.overall().stream(), rating.void_().stream()).forEach(place -> {
            if (published.put(place.candidacyId(), place.votes()) != null) {
                object("candidate " + place.candidacyId() + " is rated twice");
            }
        });
        sum.votes().forEach((candidacy, votes) -> {
            Long said = published.remove(candidacy);
            if (said == null) {
                object("candidate " + candidacy + " is not rated");
            } else {
                differs("votes of candidate " + candidacy, said, votes);
            }
        });
        published.keySet().forEach(candidacy -> object("candidate " + candidacy + " is on no ballot paper"));
    }

    /** Most votes first, equal ones by the stated rule; the seat line after so many places. */
    private void order() {
        Optional<Comparator<Place>> ties = ties();
        if (ties.isEmpty()) {
            object("the tie rule " + rating.tieRule() + " is not known");
            return;
        }
        List<Place> overall = rating.overall();
        List<Place> sorted = overall.stream()
                .sorted(Comparator.comparingLong(Place::votes).reversed().thenComparing(ties.get()))
                .toList();
        if (!sorted.equals(overall)) {
            object("the ranking is not in the order of votes and tie rule");
        }
        Map<Long, Long> times = overall.stream().collect(Collectors.groupingBy(Place::votes, Collectors.counting()));
        for (int i = 0; i < overall.size(); i++) {
            Place place = overall.get(i);
            if (place.place() != i + 1
                    || place.aboveSeatLine() != (i < rating.seats())
                    || place.tied() != (times.get(place.votes()) > 1)) {
                object("place " + (i + 1) + ": number, seat line or tie is wrong");
            }
        }
    }

    private Optional<Comparator<Place>> ties() {
        return switch (rating.tieRule()) {
            case "draw-order" -> {
                List<String> drawn = sum.contest().candidates().stream()
                        .map(BallotPaper.Candidate::candidacyId)
                        .toList();
                yield Optional.of(Comparator.comparingInt(place -> drawn.indexOf(place.candidacyId())));
            }
            case "registration-number" ->
                Optional.of(Comparator.<Place>comparingInt(
                                place -> place.registrationNumber().length())
                        .thenComparing(Place::registrationNumber));
            default -> Optional.empty();
        };
    }

    /** A ranking of some is the ranking of all with the others left out. */
    private void part(String whose, List<Place> ranking) {
        Map<String, Place> overall = rating.overall().stream()
                .collect(Collectors.toMap(Place::candidacyId, Function.identity(), (a, b) -> a));
        int before = 0;
        for (int i = 0; i < ranking.size(); i++) {
            Place place = ranking.get(i);
            Place whole = overall.get(place.candidacyId());
            boolean agrees = whole != null
                    && place.place() == i + 1
                    && whole.place() > before
                    && place.votes() == whole.votes()
                    && place.aboveSeatLine() == whole.aboveSeatLine();
            if (!agrees) {
                object("the ranking of " + whose + " is not the ranking with the others left out");
                return;
            }
            before = whole.place();
        }
    }

    private void differs(String what, long published, long counted) {
        if (published != counted) {
            object(what + " " + published + " are published, the elections come to " + counted);
        }
    }

    private void object(String what) {
        objections.add("contest " + sum.contest().contestId() + ": " + what);
    }
}
