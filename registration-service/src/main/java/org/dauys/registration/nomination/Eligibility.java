package org.dauys.registration.nomination;

import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dauys.registration.contest.Contest;
import org.dauys.registration.primary.Primary;

/** The rules for candidates: age on the reference date, residence, declarations, party. */
final class Eligibility {

    private static final int YOUNG_BELOW = 35;

    private final Primary primary;
    private final List<Contest> contests;

    Eligibility(Primary primary, List<Contest> contests) {
        this.primary = primary;
        this.contests = contests;
    }

    /** Names of the rules that the applicant does not meet; a registrar cannot register until there are none. */
    List<String> unmet(Applicant applicant) {
        List<String> unmet = new ArrayList<>();
        if (age(applicant) < requiredAge()) {
            unmet.add("age");
        }
        if (applicant.residenceYears() < primary.minResidenceYears()) {
            unmet.add("residence");
        }
        if (!applicant.noConviction()) {
            unmet.add("conviction");
        }
        if (!applicant.noCorruption()) {
            unmet.add("corruption");
        }
        if (!applicant.partyMember() && !applicant.membershipApplied()) {
            unmet.add("membership");
        }
        return List.copyOf(unmet);
    }

    /** Younger than 35 on the reference date. */
    boolean young(Applicant applicant) {
        return age(applicant) < YOUNG_BELOW;
    }

    private int age(Applicant applicant) {
        return Period.between(applicant.birthDate(), primary.referenceDate()).getYears();
    }

    private int requiredAge() {
        return contests.stream()
                .map(Contest::minAge)
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .map(age -> Math.max(age, primary.minAge()))
                .orElse(primary.minAge());
    }
}
