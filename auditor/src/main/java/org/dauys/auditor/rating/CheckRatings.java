package org.dauys.auditor.rating;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dauys.events.result.ContestRating;

/** Holds all published ratings of a primary against the sums over its elections. */
final class CheckRatings {

    private CheckRatings() {}

    /** What is wrong; empty if nothing is. */
    static List<String> check(String primaryId, List<CountedElection> elections, List<ContestRating> ratings) {
        List<String> objections = new ArrayList<>();
        Map<String, ContestSum> sums = ContestSum.of(elections, objections);
        Map<String, ContestRating> published = new HashMap<>();
        for (ContestRating rating : ratings) {
            if (published.put(rating.contestId(), rating) != null) {
                objections.add("contest " + rating.contestId() + ": two ratings are published");
            }
            if (!rating.primaryId().equals(primaryId)) {
                objections.add("contest " + rating.contestId() + ": its rating is of primary " + rating.primaryId());
            }
            if (!sums.containsKey(rating.contestId())) {
                objections.add("contest " + rating.contestId() + ": no election asks it");
            }
        }
        sums.forEach((contest, sum) -> {
            if (published.containsKey(contest)) {
                objections.addAll(CheckRating.check(sum, published.get(contest)));
            } else {
                objections.add("contest " + contest + ": no rating is published");
            }
        });
        return List.copyOf(objections);
    }
}
