package org.dauys.registration.contest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dauys.events.LocalText;

/**
 * Puts small territories together, so that the result of an election does not tell how few people voted. Together can only
 * vote who is asked the same: territories of one region whose ballot papers have exactly the same contests. A small
 * territory with a contest of its own stays alone, and the proposal says so; registrar and controller decide whether its
 * members vote on paper instead.
 */
final class MergeTerritories {

    private static final int NAMED = 3;

    private MergeTerritories() {}

    /** A city or district with its voters and what it is asked. */
    record Place(String id, LocalText name, String region, int voters, List<String> contestIds) {}

    /** Why an election is as it is. */
    enum Reason {
        /** Enough voters. */
        LARGE_ENOUGH,
        /** Some of its territories have too few voters alone. */
        MERGED,
        /** Too few voters, even together with everybody of the region who is asked the same. */
        TOO_FEW_WITH_NEIGHBOURS,
        /** Too few voters, and no other territory of the region is asked the same. */
        TOO_FEW_WITH_OWN_CONTESTS
    }

    /** An election as proposed. */
    record Proposal(PlannedElection election, int voters, Reason reason) {}

    private record Alike(String region, List<String> contestIds) {}

    /** Proposals in the order of their first territories. */
    static List<Proposal> merge(List<Place> places, int minimum) {
        Map<String, Integer> order = new LinkedHashMap<>();
        places.forEach(place -> order.put(place.id(), order.size()));
        return places.stream()
                .collect(Collectors.groupingBy(
                        place -> new Alike(place.region(), place.contestIds()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .flatMap(alike -> ofAlike(alike, minimum).stream())
                .sorted(Comparator.comparing(
                        proposal -> order.get(proposal.election().territoryIds().get(0))))
                .toList();
    }

    private static List<Proposal> ofAlike(List<Place> places, int minimum) {
        List<List<Place>> groups = new ArrayList<>();
        List<Place> small = new ArrayList<>();
        for (Place place : places) {
            if (place.voters() >= minimum) {
                groups.add(new ArrayList<>(List.of(place)));
                continue;
            }
            small.add(place);
            if (voters(small) >= minimum) {
                groups.add(small);
                small = new ArrayList<>();
            }
        }
        if (!small.isEmpty()) {
            // What is left joins the smallest of the others, and is alone if there is none.
            Optional<List<Place>> smallest = groups.stream().min(Comparator.comparingInt(MergeTerritories::voters));
            if (smallest.isPresent()) {
                smallest.get().addAll(small);
            } else {
                groups.add(small);
            }
        }
        return groups.stream()
                .map(group -> new Proposal(election(group, places), voters(group), reason(group, places, minimum)))
                .toList();
    }

    private static Reason reason(List<Place> group, List<Place> alike, int minimum) {
        if (voters(group) < minimum) {
            return alike.size() > 1 ? Reason.TOO_FEW_WITH_NEIGHBOURS : Reason.TOO_FEW_WITH_OWN_CONTESTS;
        }
        return group.size() > 1 ? Reason.MERGED : Reason.LARGE_ENOUGH;
    }

    private static int voters(List<Place> places) {
        return places.stream().mapToInt(Place::voters).sum();
    }

    private static PlannedElection election(List<Place> group, List<Place> inOrder) {
        List<Place> sorted = inOrder.stream().filter(group::contains).toList();
        return new PlannedElection(
                new LocalText(
                        joined(sorted, LocalText::kk), joined(sorted, LocalText::ru), joined(sorted, LocalText::en)),
                sorted.stream().map(Place::id).toList(),
                sorted.get(0).contestIds());
    }

    private static String joined(List<Place> places, Function<LocalText, String> language) {
        String named = places.stream()
                .limit(NAMED)
                .map(place -> language.apply(place.name()))
                .collect(Collectors.joining(", "));
        return places.size() > NAMED ? named + " +" + (places.size() - NAMED) : named;
    }
}
