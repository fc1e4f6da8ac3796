package org.dauys.simulator.primary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.dauys.simulator.people.Person;
import org.dauys.simulator.people.Population;
import org.dauys.simulator.primary.Applicant.Fate;
import org.dauys.simulator.primary.Scale.CandidateShares;

/** Applicants in the published proportions: every share holds among the registered as exactly as whole people allow. */
final class PlanApplicants {

    private static final int OLDEST = 62;
    private static final int MATURE = 36;
    private static final int MOTHER_LEAST_AGE = 30;

    private final CandidateShares shares;
    private final LocalDate day;
    private final Population population;
    private final Random random;

    PlanApplicants(Scale scale, Population population) {
        this.shares = scale.shares();
        this.day = scale.referenceDate();
        this.population = population;
        this.random = new Random(scale.seed() + 1);
    }

    List<Applicant> of(List<ContestPlan> contests) {
        List<ContestPlan> places = new ArrayList<>();
        contests.forEach(contest -> places.addAll(Collections.nCopies(contest.standing(), contest)));
        int standing = places.size();
        int registered = more(standing, shares.withdrawn());
        int applied = more(registered, shares.refused());
        for (int extra = standing; extra < applied; extra++) {
            places.add(contests.get(extra % contests.size()));
        }
        List<Boolean> women = marked(registered, shares.women());
        List<Boolean> young = marked(registered, shares.under35());
        List<Boolean> ppo = marked(registered, shares.ppo());
        List<Boolean> special = marked(registered, shares.specialNeeds());
        List<Boolean> slips = marked(registered, shares.sentBack());
        int mothers = (int) Math.round(registered * shares.mothersOfMany());
        List<Applicant> applicants = new ArrayList<>();
        for (int i = 0; i < applied; i++) {
            boolean refused = i >= registered;
            boolean woman = refused ? random.nextBoolean() : women.get(i);
            boolean isYoung = !refused && young.get(i);
            boolean mother = woman && !isYoung && !refused && mothers > 0;
            mothers -= mother ? 1 : 0;
            applicants.add(new Applicant(
                    person(woman, isYoung, mother, places.get(i)),
                    places.get(i).territoryId(),
                    places.get(i).id(),
                    refused || ppo.get(i),
                    groups(mother, !refused && special.get(i)),
                    random.nextInt(3) > 0,
                    !refused && slips.get(i),
                    refused ? Fate.REFUSED : i >= standing ? Fate.WITHDRAWS : Fate.STANDS));
        }
        return applicants;
    }

    private Person person(boolean woman, boolean young, boolean mother, ContestPlan contest) {
        return young
                ? population.person(woman, contest.minAge() + 1, 33, day)
                : population.person(woman, mother ? Math.max(MATURE, MOTHER_LEAST_AGE) : MATURE, OLDEST, day);
    }

    private static List<String> groups(boolean mother, boolean special) {
        List<String> groups = new ArrayList<>();
        if (mother) {
            groups.add("mothers_of_many");
        }
        if (special) {
            groups.add("special_needs");
        }
        return groups;
    }

    /** So many that those who fall out leave the others, and somebody falls out if anybody does. */
    private static int more(int rest, double fallingOut) {
        return fallingOut == 0 ? rest : Math.max(rest + 1, (int) Math.round(rest / (1 - fallingOut)));
    }

    private List<Boolean> marked(int count, double share) {
        int marks = share == 0 ? 0 : Math.min(count, Math.max(1, (int) Math.round(count * share)));
        List<Boolean> marked = new ArrayList<>(Collections.nCopies(marks, true));
        marked.addAll(Collections.nCopies(count - marks, false));
        Collections.shuffle(marked, random);
        return marked;
    }
}
