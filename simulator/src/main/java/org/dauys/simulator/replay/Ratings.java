package org.dauys.simulator.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.dauys.simulator.primary.Applicant;
import org.dauys.simulator.primary.HoldNomination.Candidate;

/** Published ratings against the recount: totals, order, the rankings of the women and of those under 35. */
final class Ratings {

    private static final int YOUNG_BELOW = 35;

    private final World world;
    private final Recounted recounted;
    private final Map<String, Applicant> byCandidacy = new HashMap<>();

    Ratings(World world, Recounted recounted) {
        this.world = world;
        this.recounted = recounted;
        for (Candidate candidate : world.candidates()) {
            candidate.candidacyId().ifPresent(id -> byCandidacy.put(id, candidate.applicant()));
        }
    }

    /**
     * How many agree.
     *
     * @param contests with a rating
     * @param agreeing ratings that agree in everything
     * @param voids removed candidacies that are published as void
     */
    record Report(int contests, int agreeing, int voids, List<String> differences) {}

    Report compare() {
        List<JsonNode> ratings =
                world.api().list("/api/tally/primaries/" + world.plan().id() + "/ratings");
        List<String> differences = new ArrayList<>();
        int voids = 0;
        for (JsonNode rating : ratings) {
            String contest = rating.path("contest_id").asText();
            voids += rating.path("void").size();
            String difference = difference(rating, recounted.votes().getOrDefault(contest, Map.of()));
            if (!difference.isEmpty()) {
                differences.add(contest + ": " + difference);
            }
        }
        return new Report(ratings.size(), ratings.size() - differences.size(), voids, differences);
    }

    private String difference(JsonNode rating, Map<String, Long> votes) {
        String contest = rating.path("contest_id").asText();
        if (rating.path("blank_votes").asLong() != recounted.blank().getOrDefault(contest, 0L)) {
            return "blank votes " + rating.path("blank_votes");
        }
        if (rating.path("ballots_counted").asInt() != recounted.counted().getOrDefault(contest, 0)) {
            return "ballots " + rating.path("ballots_counted");
        }
        Map<String, Long> published = new HashMap<>();
        places(rating.path("overall")).forEach(place -> put(published, place));
        Set<String> ranked = new HashSet<>(published.keySet());
        rating.path("void").forEach(place -> put(published, place));
        if (!published.equals(votes)) {
            return "votes " + published + ", recount " + votes;
        }
        if (!isOrdered(rating.path("overall"))) {
            return "order";
        }
        if (!isRankingOf(
                rating.path("women"), ranked, applicant -> applicant.person().female())) {
            return "ranking of the women";
        }
        if (!isRankingOf(
                rating.path("under35"),
                ranked,
                applicant -> applicant.person().ageOn(world.plan().scale().referenceDate()) < YOUNG_BELOW)) {
            return "ranking of those under 35";
        }
        return "";
    }

    private boolean isRankingOf(JsonNode ranking, Set<String> ranked, Predicate<Applicant> member) {
        Set<String> expected = new HashSet<>();
        ranked.stream()
                .filter(id -> byCandidacy.containsKey(id) && member.test(byCandidacy.get(id)))
                .forEach(expected::add);
        Set<String> published = new HashSet<>();
        ranking.forEach(place -> published.add(place.path("candidacy_id").asText()));
        return published.equals(expected) && isOrdered(ranking);
    }

    private static boolean isOrdered(JsonNode ranking) {
        long before = Long.MAX_VALUE;
        int place = 0;
        for (JsonNode one : ranking) {
            if (one.path("votes").asLong() > before || one.path("place").asInt() != ++place) {
                return false;
            }
            before = one.path("votes").asLong();
        }
        return true;
    }

    private static void put(Map<String, Long> votes, JsonNode place) {
        votes.put(place.path("candidacy_id").asText(), place.path("votes").asLong());
    }

    private static List<JsonNode> places(JsonNode ranking) {
        List<JsonNode> places = new ArrayList<>();
        ranking.forEach(places::add);
        return places;
    }
}
