package org.dauys.simulator.primary;

import java.util.List;
import java.util.Map;
import org.dauys.events.LocalText;
import org.dauys.simulator.people.Person;
import org.dauys.simulator.people.Population;

/**
 * One primary on paper: who lives where, who stands for what.
 *
 * @param id slug
 * @param territories regions included
 * @param roll members by voting territory
 * @param contests all of them
 * @param applicants all of them
 * @param population for whoever else is needed
 */
public record PrimaryPlan(
        String id,
        LocalText name,
        Scale scale,
        List<Territory> territories,
        Map<String, List<Person>> roll,
        List<ContestPlan> contests,
        List<Applicant> applicants,
        Population population) {

    /** Territories that are elections of their own. */
    public List<Territory> voting() {
        return territories.stream().filter(Territory::votes).toList();
    }

    /** Regions and cities of republican significance. */
    public List<String> tops() {
        return territories.stream().map(Territory::top).distinct().toList();
    }

    /** How many members. */
    public int members() {
        return roll.values().stream().mapToInt(List::size).sum();
    }

    /** Most lines on the ballot of one election. */
    public int longestBallot() {
        return voting().stream()
                .mapToInt(territory -> contests.stream()
                        .filter(contest -> contest.territoryId().equals(territory.id())
                                || contest.territoryId().equals(territory.top()))
                        .mapToInt(ContestPlan::standing)
                        .sum())
                .max()
                .orElse(0);
    }
}
