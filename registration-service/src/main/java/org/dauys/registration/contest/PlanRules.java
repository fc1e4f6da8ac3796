package org.dauys.registration.contest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.dauys.registration.territory.Territories;
import org.dauys.registration.territory.Territory;

/** How territories and contests may be put together: every voter in exactly one election, on contests of their own. */
@ApplicationScoped
class PlanRules {

    private final Territories territories;

    PlanRules(Territories territories) {
        this.territories = territories;
    }

    /**
     * One election for every city and district on the roll, with all contests of it and of what it lies in; those with
     * fewer voters than the minimum are merged where that is possible.
     */
    List<MergeTerritories.Proposal> byTerritory(
            List<Contest> contests, Map<String, Integer> votersByTerritory, int minimum) {
        return merged(votersByTerritory, territory -> contestsOf(territory, contests), minimum);
    }

    /** The same for voters who come later, and are asked what their territory is asked already. */
    List<MergeTerritories.Proposal> byTerritory(
            Map<String, Integer> votersByTerritory, Map<String, List<String>> contestIds, int minimum) {
        Map<String, Integer> asked = new HashMap<>(votersByTerritory);
        asked.keySet().retainAll(contestIds.keySet());
        return merged(asked, territory -> contestIds.get(territory.id()), minimum);
    }

    private List<MergeTerritories.Proposal> merged(
            Map<String, Integer> votersByTerritory, Function<Territory, List<String>> contestIds, int minimum) {
        return MergeTerritories.merge(
                territories.all().stream()
                        .filter(territory -> votersByTerritory.containsKey(territory.id()) && !territory.isRegion())
                        .map(territory -> new MergeTerritories.Place(
                                territory.id(),
                                territory.name(),
                                territory.parentId().orElse(territory.id()),
                                votersByTerritory.get(territory.id()),
                                contestIds.apply(territory)))
                        .toList(),
                minimum);
    }

    /** Everything that is wrong with a plan for the given contests and numbers of voters by territory. */
    List<Finding> findings(
            List<PlannedElection> plan, List<Contest> contests, Map<String, ? extends Number> votersByTerritory) {
        Map<String, Contest> known = new HashMap<>();
        contests.forEach(contest -> known.put(contest.id(), contest));
        List<Finding> findings = new ArrayList<>();
        Set<String> planned = new HashSet<>();
        for (PlannedElection election : plan) {
            checkTerritories(election, votersByTerritory, planned, findings);
            checkContests(election, known, findings);
        }
        votersByTerritory.keySet().stream()
                .filter(territory -> !planned.contains(territory))
                .sorted()
                .forEach(territory -> findings.add(new Finding("territory-left-out", territory)));
        return List.copyOf(findings);
    }

    private void checkTerritories(
            PlannedElection election,
            Map<String, ? extends Number> votersByTerritory,
            Set<String> planned,
            List<Finding> findings) {
        long voters = 0;
        for (String territory : election.territoryIds()) {
            if (territories.find(territory).isEmpty()) {
                findings.add(new Finding("unknown-territory", territory));
            }
            if (!planned.add(territory)) {
                findings.add(new Finding("territory-twice", territory));
            }
            Number here = votersByTerritory.get(territory);
            voters += here == null ? 0 : here.longValue();
        }
        if (voters == 0) {
            findings.add(new Finding("election-without-voters", String.join(",", election.territoryIds())));
        }
    }

    private void checkContests(PlannedElection election, Map<String, Contest> known, List<Finding> findings) {
        if (election.contestIds().isEmpty()) {
            findings.add(new Finding("election-without-contest", String.join(",", election.territoryIds())));
        }
        Set<String> asked = new HashSet<>();
        for (String id : election.contestIds()) {
            Contest contest = known.get(id);
            if (contest == null) {
                findings.add(new Finding("unknown-contest", id));
            } else if (!asked.add(id)) {
                findings.add(new Finding("contest-twice", id));
            } else if (!election.territoryIds().stream().allMatch(territory -> concerns(contest, territory))) {
                findings.add(new Finding("contest-outside-territory", id));
            }
        }
    }

    private List<String> contestsOf(Territory territory, List<Contest> contests) {
        return contests.stream()
                .filter(contest -> concerns(contest, territory.id()))
                .sorted(Comparator.comparing(Contest::level).thenComparing(Contest::id))
                .map(Contest::id)
                .toList();
    }

    private boolean concerns(Contest contest, String territoryId) {
        return territories.withAncestors(territoryId).contains(contest.territoryId());
    }
}
