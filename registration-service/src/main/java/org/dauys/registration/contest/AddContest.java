package org.dauys.registration.contest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.registration.audit.AuditTrail;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.problem.RegistrationProblem;
import org.dauys.registration.territory.Territories;

/** Adds a contest to a primary while its registration is open. */
@ApplicationScoped
public class AddContest {

    private final Primaries primaries;
    private final Territories territories;
    private final Contests contests;
    private final AuditTrail audit;
    private final Caller caller;

    public AddContest(
            Primaries primaries, Territories territories, Contests contests, AuditTrail audit, Caller caller) {
        this.primaries = primaries;
        this.territories = territories;
        this.contests = contests;
        this.audit = audit;
        this.caller = caller;
    }

    @Transactional
    void to(String primaryId, Contest contest) {
        if (contest.min() > contest.max()) {
            throw new ProblemException(RegistrationProblem.CONTEST_MARKS, contest.min(), contest.max());
        }
        if (territories.find(contest.territoryId()).isEmpty()) {
            throw new ProblemException(RegistrationProblem.UNKNOWN_TERRITORY, contest.territoryId());
        }
        primaries.requireRegistrationOpen(primaryId);
        contests.add(primaryId, contest);
        audit.record(caller.subject(), "contest-added", primaryId + "/" + contest.id(), Map.of("after", contest));
    }
}
