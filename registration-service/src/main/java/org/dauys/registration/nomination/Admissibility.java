package org.dauys.registration.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.dauys.kit.problem.ProblemException;
import org.dauys.registration.contest.Contest;
import org.dauys.registration.contest.Contests;
import org.dauys.registration.draw.Draws;
import org.dauys.registration.person.Iin;
import org.dauys.registration.problem.RegistrationProblem;
import org.dauys.registration.territory.Territories;

/** What an application must be to be taken at all; whether the person may stand is for a registrar to decide. */
@ApplicationScoped
class Admissibility {

    private final Territories territories;
    private final Contests contests;
    private final Draws draws;

    Admissibility(Territories territories, Contests contests, Draws draws) {
        this.territories = territories;
        this.contests = contests;
        this.draws = draws;
    }

    /**
     * @throws ProblemException {@code iin-mismatch}, {@code unknown-territory}, {@code contest-outside-territory} or
     *     {@code draw-made}
     */
    void require(String primaryId, Applicant applicant) {
        requireOwnIin(applicant);
        if (territories.find(applicant.territoryId()).isEmpty()) {
            throw new ProblemException(RegistrationProblem.UNKNOWN_TERRITORY, applicant.territoryId());
        }
        List<Contest> found = contests.find(primaryId, applicant.contestIds());
        List<String> reach = territories.withAncestors(applicant.territoryId());
        boolean within = found.stream().allMatch(contest -> reach.contains(contest.territoryId()));
        if (found.size() != Set.copyOf(applicant.contestIds()).size() || !within) {
            throw new ProblemException(RegistrationProblem.CONTEST_OUTSIDE_TERRITORY, applicant.territoryId());
        }
        requireUndrawn(primaryId, applicant);
    }

    /** Once the order of a contest is drawn, nobody joins it. */
    void requireUndrawn(String primaryId, Applicant applicant) {
        if (draws.anyDrawn(primaryId, applicant.contestIds())) {
            throw new ProblemException(RegistrationProblem.DRAW_MADE);
        }
    }

    private static void requireOwnIin(Applicant applicant) {
        if (Iin.flawOf(applicant.iin()).isPresent() || !agrees(new Iin(applicant.iin()), applicant)) {
            throw new ProblemException(RegistrationProblem.IIN_MISMATCH);
        }
    }

    private static boolean agrees(Iin iin, Applicant applicant) {
        return iin.birthDate().equals(applicant.birthDate())
                && iin.sex().name().equals(applicant.sex().name());
    }
}
