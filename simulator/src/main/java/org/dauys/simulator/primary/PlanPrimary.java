package org.dauys.simulator.primary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dauys.events.LocalText;
import org.dauys.simulator.people.Person;
import org.dauys.simulator.people.Population;

/** Makes a plan for territories at a scale. */
public final class PlanPrimary {

    private PlanPrimary() {}

    /** The plan. */
    public static PrimaryPlan of(String id, LocalText name, List<Territory> territories, Scale scale) {
        Population population = new Population(scale.seed());
        List<ContestPlan> contests = new PlanContests(scale.candidatesPerBallot()).of(territories);
        List<Applicant> applicants = new PlanApplicants(scale, population).of(contests);
        return new PrimaryPlan(
                id, name, scale, territories, roll(territories, scale, population), contests, applicants, population);
    }

    private static Map<String, List<Person>> roll(List<Territory> territories, Scale scale, Population population) {
        List<Territory> voting = territories.stream().filter(Territory::votes).toList();
        List<Double> weights = voting.stream()
                .map(territory -> scale.byPopulation()
                        ? (double) territory.population()
                        : Math.sqrt((double) territory.population()))
                .toList();
        List<Integer> sizes = Shares.of(scale.members(), weights, 1);
        Map<String, List<Person>> roll = new LinkedHashMap<>();
        for (int i = 0; i < voting.size(); i++) {
            List<Person> members = new ArrayList<>();
            for (int n = 0; n < sizes.get(i); n++) {
                members.add(population.adult(scale.referenceDate()));
            }
            roll.put(voting.get(i).id(), members);
        }
        return roll;
    }
}
