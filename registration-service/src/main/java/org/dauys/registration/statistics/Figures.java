package org.dauys.registration.statistics;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.dauys.events.candidacy.CandidacyState.Nomination;
import org.dauys.registration.quota.QuotaRules;

/**
 * What some people are like, all together.
 *
 * @param total how many; the denominator of every share
 * @param under35 younger than 35 on the reference date
 * @param womenUnder35 who count for both
 * @param pension of pension age on that date, as the quotas in force say
 * @param newFaces never a deputy before
 * @param self self-nominated
 * @param ppo nominated by a primary party organisation
 * @param meanAge in years; absent if withheld, or if there is nobody
 * @param ageBands empty if withheld
 */
public record Figures(
        int total,
        Share women,
        Share men,
        Share under35,
        Share womenUnder35,
        Share pension,
        Share mothersOfMany,
        Share specialNeeds,
        Share newFaces,
        Share self,
        Share ppo,
        Optional<Double> meanAge,
        List<AgeBand> ageBands) {

    static Figures of(List<Person> people, QuotaRules rules, List<Integer> bandEdges) {
        Counting counting = new Counting(people);
        return new Figures(
                people.size(),
                counting.of(Person::isWoman),
                counting.of(person -> !person.isWoman()),
                counting.of(person -> QuotaRules.isYoung(person.age())),
                counting.of(person -> person.isWoman() && QuotaRules.isYoung(person.age())),
                counting.of(person -> rules.isPensioner(person.isWoman(), person.age())),
                counting.of(person -> person.groups().contains("mothers_of_many")),
                counting.of(person -> person.groups().contains("special_needs")),
                counting.of(Person::newFace),
                counting.of(person -> person.nomination() == Nomination.SELF),
                counting.of(person -> person.nomination() == Nomination.PPO),
                people.stream().mapToInt(Person::age).average().stream().boxed().findFirst(),
                AgeBand.of(bandEdges, people));
    }

    /** Without special groups: health and family. */
    Figures withoutGroups() {
        return withGroups(mothersOfMany.withheld(), specialNeeds.withheld());
    }

    /** Without special groups of fewer people than that. */
    Figures withoutGroupsBelow(int smallest) {
        return withGroups(atLeast(smallest, mothersOfMany), atLeast(smallest, specialNeeds));
    }

    /** How many, and nothing else. */
    Figures totalOnly() {
        Share withheld = women.withheld();
        return new Figures(
                total,
                withheld,
                withheld,
                withheld,
                withheld,
                withheld,
                withheld,
                withheld,
                withheld,
                withheld,
                withheld,
                Optional.empty(),
                List.of());
    }

    /** The parts by the names that they have in answers. */
    List<Part> parts() {
        return List.of(
                new Part("women", women),
                new Part("men", men),
                new Part("under35", under35),
                new Part("women_under35", womenUnder35),
                new Part("pension", pension),
                new Part("mothers_of_many", mothersOfMany),
                new Part("special_needs", specialNeeds),
                new Part("new_faces", newFaces),
                new Part("self", self),
                new Part("ppo", ppo));
    }

    /** A named share. */
    record Part(String name, Share share) {}

    private record Counting(List<Person> people) {

        Share of(Predicate<Person> part) {
            return Share.of((int) people.stream().filter(part).count(), people.size());
        }
    }

    private Figures withGroups(Share mothers, Share special) {
        return new Figures(
                total,
                women,
                men,
                under35,
                womenUnder35,
                pension,
                mothers,
                special,
                newFaces,
                self,
                ppo,
                meanAge,
                ageBands);
    }

    private static Share atLeast(int smallest, Share share) {
        return share.count().filter(count -> count >= smallest).isPresent() ? share : share.withheld();
    }
}
